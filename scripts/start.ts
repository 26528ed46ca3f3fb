import path from 'node:path';
import { spawnOwned } from '../test/support/owned';
import { scratchDir } from '../test/support/paths';
import { packageExtension } from './packaging/packageExtension';
import { copySamples, engineToShow } from './starting/engine';
import { readOptions, usage } from './starting/options';
import type { StartOptions } from './starting/options';
import { openVscode } from './starting/window';

/** How what was made is undone, the last first. */
type Undo = (() => Promise<void> | void)[];

async function start(options: StartOptions, undo: Undo): Promise<void> {
  const scratch = scratchDir('start');
  // Owned by a process, so that it goes even when this one is killed.
  const keeper = spawnOwned('tail', ['-f', '/dev/null'], { cwd: scratch, env: process.env, scratch });
  undo.unshift(() => keeper.stop());
  const samples = path.join(scratch, 'samples');
  copySamples(samples);
  console.log('Building the extension...');
  const extension = await packageExtension();
  const engine = await engineToShow(options.engine, samples);
  undo.unshift(() => engine.stop());
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', options.folder ?? samples);
  const window = await openVscode(options, { extension, folder, env: engine.env, scratch });
  undo.unshift(() => window.stop());
  console.log(`\nEngine: ${engine.description}\n${window.description}`);
  await window.closed;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const undo: Undo = [];
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
  try {
    await Promise.race([start(options, undo), asked]);
  } finally {
    console.log('Removing what was made...');
    for (const step of undo) await step();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
