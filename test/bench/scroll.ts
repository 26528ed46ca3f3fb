import { startCrowdedEngine } from '../support/crowdedEngine';
import type { Workbench } from '../support/workbench';
import { timesInTurns } from './measure';
import type { Row } from './measure';
import { openBoth } from './workbenches';

const networks = 1_000;
const containers = 5_000;
const rounds = 5;
const against = `the barest tree of ${networks} networks`;
/** Milliseconds that nobody feels as a pause. */
const promised = 100;
/** The first row, with and without its containers below it. */
const first = 'network-0';
const screenful = 600;

/** The longest a window stands still while its tree is scrolled from top to end, and from a filter to its rows. */
export async function* benchScroll(): AsyncIterable<Row> {
  const engine = await startCrowdedEngine(networks, containers);
  try {
    const both = await openBoth({ ours: engine.host, floor: engine.host }, first);
    try {
      const scroll = (workbench: Workbench, rows: number) => () => longestStill(workbench, rows);
      const floor = scroll(both.floor, networks);
      const closed = await timesInTurns(rounds, scroll(both.ours, networks), floor);
      yield { subject: `longest frame, scrolling ${networks} networks`, ...closed, against, target: 1.5 };

      // What a filter finds is open: every network with its containers.
      await filter(both.ours, 'container-');
      await both.ours.row('container-0').waitFor();
      const open = await timesInTurns(rounds, scroll(both.ours, networks + containers), floor);
      yield { subject: `longest frame, scrolling ${containers} containers below them`, ...open, against, target: 1.5 };

      const found = await timesInTurns(
        rounds,
        () => filtering(both.ours),
        () => Promise.resolve(promised),
      );
      yield { subject: `filter to rows, ${containers} containers`, ...found, against: 'what is promised', target: 1 };
    } finally {
      await both.close();
    }
  } finally {
    await engine.stop();
  }
}

/** Milliseconds of the longest frame while somebody scrolls through all rows, a screen at a time. */
async function longestStill({ page }: Workbench, rows: number): Promise<number> {
  const tree = page.locator('.sidebar .monaco-list');
  const height = (await tree.locator('.monaco-list-row').first().boundingBox())?.height ?? 0;
  await tree.hover();
  await page.mouse.wheel(0, -rows * height);
  await page.evaluate(`globalThis.frames = [];
    (function frame(now) {
      if (globalThis.frames === undefined) return;
      frames.push(now);
      requestAnimationFrame(frame);
    })(performance.now());`);
  for (let scrolled = 0; scrolled < rows * height; scrolled += screenful) await page.mouse.wheel(0, screenful);
  await tree.locator(`[data-index="${rows - 1}"]`).waitFor();
  return page.evaluate<number>(`(() => {
    const gaps = frames.slice(1).map((at, index) => at - frames[index]);
    delete globalThis.frames;
    return Math.max(...gaps);
  })()`);
}

/** From a filter that finds one container among all to its row on screen. */
async function filtering(workbench: Workbench): Promise<number> {
  await filter(workbench, '');
  await workbench.row(first).waitFor();
  await workbench.titleAction('Filter...');
  await workbench.quickInput.getByText('Words that a name').waitFor();
  const start = performance.now();
  await workbench.type('container-4321');
  await workbench.row('container-4321').waitFor();
  const took = performance.now() - start;
  await workbench.page.keyboard.press('Enter');
  return took;
}

async function filter(workbench: Workbench, text: string): Promise<void> {
  await workbench.titleAction('Filter...');
  await workbench.quickInput.getByText('Words that a name').waitFor();
  await workbench.type(text, 'enter');
}
