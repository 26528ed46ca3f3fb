import type { Locator, Page } from 'playwright-core';
import { startCrowdedEngine } from '../support/crowdedEngine';
import type { Workbench } from '../support/workbench';
import { timesInTurns } from './measure';
import type { Row } from './measure';
import { openBoth } from './workbenches';

const networks = 1_000;
const containers = 5_000;
const rounds = 3;
const against = `the barest tree of ${networks} networks`;
/** The first row. */
const first = 'network-0';
/** Pixels that one turn of the wheel asks for, for each row there is. */
const pixelsPerRow = 4;

/** The longest a window stands still while its tree is scrolled from top to end. */
export async function* benchScroll(): AsyncIterable<Row> {
  const engine = await startCrowdedEngine(networks, containers);
  try {
    const both = await openBoth({ ours: engine.host, floor: engine.host }, first);
    try {
      const whole = await timesInTurns(
        rounds,
        () => longestStill(both.ours),
        () => longestStill(both.floor),
      );
      yield { subject: `longest frame, scrolling ${networks} networks`, ...whole, against, target: 1.5 };
    } finally {
      await both.close();
    }
  } finally {
    await engine.stop();
  }
}

/** Milliseconds of the longest frame while somebody scrolls fast through all rows. */
async function longestStill({ page }: Workbench): Promise<number> {
  const tree = page.locator('.sidebar .monaco-list');
  await tree.hover();
  await turnWheel(page, -networks * networks, tree.locator('[data-index="0"]'));
  await page.evaluate(`globalThis.frames = [];
    (function frame(now) {
      if (globalThis.frames === undefined) return;
      frames.push(now);
      requestAnimationFrame(frame);
    })(performance.now());`);
  await turnWheel(page, networks * pixelsPerRow, tree.locator(`[data-index="${networks - 1}"]`));
  return page.evaluate<number>(`(() => {
    const gaps = frames.slice(1).map((at, index) => at - frames[index]);
    delete globalThis.frames;
    return Math.max(...gaps);
  })()`);
}

/** Turns it until the row is seen: how many pixels a turn makes is the workbench's business. */
async function turnWheel(page: Page, pixels: number, row: Locator): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await row.isVisible())) {
    if (Date.now() > end) throw new Error('the tree does not scroll to its end');
    await page.mouse.wheel(0, pixels);
  }
}
