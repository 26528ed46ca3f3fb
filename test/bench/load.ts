import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, projectRoot } from '../support/paths';
import { run } from '../support/run';
import { median } from './measure';
import type { Row } from './measure';

const rounds = 15;

// Stands in for the module that only an extension host has; nothing of it is called while a bundle loads.
const loader = `
const Module = require('node:module');
const load = Module._load;
const nothing = new Proxy(class {}, { get: (target, name) => (name === 'prototype' ? target.prototype : nothing), apply: () => nothing, getPrototypeOf: () => nothing });
Module._load = (name, ...rest) => (name === 'vscode' ? nothing : load(name, ...rest));
const start = performance.now();
require(process.argv[2]);
console.log(performance.now() - start);
process.exit(0);
`;

/** Time to load each bundle in a fresh process. Build first: `npm run bench -- package load` does. */
export async function* benchLoad(): AsyncIterable<Row> {
  const scratch = mkdtempSync(path.join(cacheDir, 'bench-load-'));
  try {
    writeFileSync(path.join(scratch, 'load.js'), loader);
    writeFileSync(path.join(scratch, 'empty.js'), 'exports.activate = () => undefined;\n');
    const parts = path.join(projectRoot, 'dist/assembly');
    const client = readdirSync(parts).find((file) => /^docker-.*\.js$/.test(file));
    if (client === undefined) throw new Error('the engine client is no file of its own');
    const files = {
      extension: path.join(projectRoot, 'dist/extension.js'),
      dockerode: path.join(parts, client),
      whole: require.resolve('dockerode'),
      empty: path.join(scratch, 'empty.js'),
    };
    const times = new Map<string, number[]>(Object.keys(files).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const [name, file] of Object.entries(files)) {
        const said = await run(process.execPath, [path.join(scratch, 'load.js'), file], { cwd: projectRoot });
        times.get(name)?.push(Number(said));
      }
    const of = (name: keyof typeof files): number => median(times.get(name) ?? []);
    yield { subject: 'load at activation', ours: of('extension'), against: 'an empty extension', other: of('empty') };
    yield {
      subject: 'load of the engine client, when first needed',
      ours: of('dockerode'),
      against: 'dockerode as it comes',
      other: of('whole'),
      target: 1,
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
