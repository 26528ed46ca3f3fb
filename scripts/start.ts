import path from 'node:path';
import { spawnOwned } from '../test/support/owned';
import { scratchDir } from '../test/support/paths';
import { packageExtension } from './packaging/packageExtension';
import { copySamples, engineToShow } from './starting/engine';
import { readOptions, usage } from './starting/options';
import type { StartOptions } from './starting/options';
import { checkIsFree, openVscode, prepareWindow } from './starting/window';

/** How what was made is undone, the last first. */
type Undo = (() => Promise<void> | void)[];

async function start(options: StartOptions, undo: Undo): Promise<void> {
  if (options.port !== undefined) await checkIsFree(options.port);
  const scratch = scratchDir('start');
  // Owned by a process, so that it goes even when this one is killed.
  const keeper = spawnOwned('tail', ['-f', '/dev/null'], { cwd: scratch, env: process.env, scratch });
  undo.unshift(() => keeper.stop());
  const samples = path.join(scratch, 'samples');
  copySamples(samples);
  console.log('Building the extension, and fetching what is not there yet. The first time takes a minute or two...');
  const [extension, engine] = await Promise.all([
    packageExtension(),
    engineToShow(options.engine, samples).then((shown) => {
      undo.unshift(() => shown.stop());
      return shown;
    }),
    prepareWindow(options),
  ]);
  console.log('Opening VS Code...');
  const content = { extension, folder: options.folder ?? samples, env: engine.env, scratch };
  const window = await openVscode(options, content);
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
    if (undo.length > 0) console.log('Removing what was made...');
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
