import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnOwned } from '../../test/support/owned';
import { projectRoot, scratchDir } from '../../test/support/paths';
import type { Step } from './step';
import { nothing, tally } from './tally';
import type { Tally } from './tally';

export interface Outcome {
  readonly tally: Tally;
  readonly seconds: number;
  /** What it printed, or why it did not run. */
  readonly output: string;
}

/** Far longer than any step needs: one that hangs is to fail, instead of all that waits behind it. */
const limit = 20 * 60_000;

/** Runs a step to its end, or to its time limit, with a temporary folder of its own; `hear` gets what it prints while it prints it. */
export async function runStep(step: Step, hear: (text: string) => void): Promise<Outcome> {
  for (const prepare of step.needs ?? []) {
    const obstacle = await prepare();
    if (obstacle === undefined) continue;
    const output = `skipped: ${obstacle}\n`;
    hear(output);
    return { tally: { ...nothing, skipped: 1 }, seconds: 0, output };
  }
  const started = Date.now();
  const scratch = scratchDir('test');
  const owned = spawnOwned(path.join(projectRoot, 'node_modules/.bin', step.program), step.args, {
    cwd: projectRoot,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', TMPDIR: scratch, ...step.env },
    scratch,
  });
  const { child } = owned;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      hear(text);
    });
  }
  const heardAll = once(child, 'close');
  const watchdog = setTimeout(() => {
    const said = `\nstopped: not at its end after ${String(limit / 60_000)} minutes\n`;
    output += said;
    hear(said);
    void owned.stop();
  }, limit);
  await owned.ended;
  clearTimeout(watchdog);
  // What it left running may hold its output open for ever.
  await Promise.race([heardAll, delay(1000)]);
  return { tally: tally(step, child.exitCode ?? 1, output), seconds: (Date.now() - started) / 1000, output };
}
