import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newestDockerSuite } from '../../support/chosenEngine';
import { dockerPackagesDir } from '../../support/enginePackages';
import { cacheDir, projectRoot } from '../../support/paths';
import { run } from '../../support/run';
import { bundled } from '../bundled';
import { inTurns } from '../measure';
import type { Job, Row } from '../measure';
import type * as Bare from './bareParse';
import { composeText } from './composeText';
import { startLanguageServer } from './languageServer';
import { installPeers } from './peers';
import type { Peers } from './peers';
import type * as Subject from './subject';

const sizes = [100, 1000, 10_000];
/** What the design allows a keystroke in the largest file. */
const mostMilliseconds = 30;
/** How long the editor waits after the last key; the others wait in their servers. */
const pause = 150;
const file = '/project/compose.yaml';

/** Compose files against the bare parse of the same text, and against what else checks them. */
export async function* benchCompose(): AsyncIterable<Row> {
  const peers = await installPeers();
  const packages = await dockerPackagesDir(await newestDockerSuite());
  const compose = path.join(packages, 'usr/libexec/docker/cli-plugins/docker-compose');
  await run(process.execPath, ['esbuild.js', '--production'], { cwd: projectRoot });
  const scratch = mkdtempSync(path.join(cacheDir, 'bench-compose-'));
  try {
    const { startChecking: start } = await bundled<typeof Subject>(path.join(__dirname, 'subject.ts'));
    // Bundled like ours, and for itself: out of its many files it would run slower.
    const { bareParse } = await bundled<typeof Bare>(path.join(__dirname, 'bareParse.ts'));
    for (const size of sizes) {
      const text = composeText(size);
      yield* againstParse(size, text, start, bareParse);
      yield* againstServers(size, text, start, peers);
      const onDisk = path.join(scratch, 'compose.yaml');
      writeFileSync(onDisk, text);
      yield* againstPrograms(size, onDisk, peers, compose);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

type Start = (typeof Subject)['startChecking'];
type Parse = (typeof Bare)['bareParse'];

async function* againstParse(size: number, text: string, start: Start, bareParse: Parse): AsyncIterable<Row> {
  // Alike in work: what runs a few times only has not been compiled yet.
  const rounds = 200_000 / size;
  const parse = atOnce(() => bareParse(text));
  const whole = await inTurns(
    rounds,
    atOnce(() => start().check(text)),
    parse,
  );
  const against = 'bare positioned parse';
  yield { subject: `compose, ${size} lines: full check`, ...whole, against, target: 1.5 };
  const typist = createTypist(text, start);
  const key = await inTurns(
    rounds,
    atOnce(() => typist.type()),
    parse,
  );
  yield { subject: `compose, ${size} lines: keystroke`, ...key, against };
  if (size === Math.max(...sizes)) {
    const subject = `compose, ${size} lines: keystroke`;
    yield { subject, ours: key.ours, against: 'what is allowed', other: mostMilliseconds, target: 1 };
  }
}

async function* againstServers(size: number, text: string, start: Start, peers: Peers): AsyncIterable<Row> {
  const schemas = { [`file://${peers.composeSchema}`]: '*' };
  const servers = [
    { against: 'compose-language-service', program: peers.composeLanguageService, language: 'dockercompose' },
    { against: 'yaml-language-server, with the schema', program: peers.yamlLanguageServer, language: 'yaml' },
  ];
  for (const { against, program, language } of servers) {
    const server = await startLanguageServer(program, language, { yaml: { schemas, validate: true } });
    try {
      const uri = `file://${file}`;
      await server.open(uri, text);
      const typist = createTypist(text, start);
      const ours = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, pause));
        typist.type();
      };
      const [rounds, before] = [8, server.processorTime()];
      const key = await inTurns(rounds, ours, () => server.type(uri, typist.place));
      const theirs = (server.processorTime() - before) / (rounds + 1);
      yield { subject: `compose, ${size} lines: edit to findings, pause included`, ...key, against, target: 1 };
      const spent = processorTimeOf(() => typist.type(), rounds);
      const subject = `compose, ${size} lines: processor time of an edit`;
      yield { subject, ours: spent, against, other: Math.max(theirs, 1), target: 1 };
    } finally {
      await server.stop();
    }
  }
}

async function* againstPrograms(size: number, onDisk: string, peers: Peers, compose: string): AsyncIterable<Row> {
  const cwd = path.dirname(onDisk);
  const checker = path.join(projectRoot, 'dist/check.js');
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(cwd, 'compiled') };
  const ours = (): Promise<unknown> => run(process.execPath, [checker, onDisk], { cwd, env });
  const subject = `compose, ${size} lines: whole run of the checker`;
  const start = await inTurns(5, ours, () => run(process.execPath, ['-e', '0'], { cwd }));
  yield { subject, ...start, against: 'Node that does nothing' };
  const dclint = await inTurns(5, ours, () => endOf(process.execPath, [peers.dclint, onDisk], cwd));
  yield { subject, ...dclint, against: 'dclint', target: 1 };
  const config = await inTurns(5, ours, () => run(compose, ['-f', onDisk, 'config', '-q'], { cwd }));
  yield { subject, ...config, against: 'docker-compose config -q', target: 1 };
}

/** Work that does not wait for anything, as a job. */
function atOnce(work: () => unknown): Job {
  return () => {
    work();
    return Promise.resolve();
  };
}

/** What a linter thinks of the file is not asked here. */
function endOf(program: string, args: readonly string[], cwd: string): Promise<unknown> {
  return run(program, args, { cwd }).catch(() => undefined);
}

/** Types letters into the middle of a file and has it checked after each. */
function createTypist(text: string, start: Start): { readonly place: number; type(): void } {
  const checking = start();
  const place = text.indexOf('info', text.length / 2);
  let current = text;
  checking.check(current);
  return {
    place,
    type() {
      current = `${current.slice(0, place)}x${current.slice(place)}`;
      checking.check(current);
    },
  };
}

function processorTimeOf(work: () => unknown, rounds: number): number {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}
