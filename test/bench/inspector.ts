import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import type { PrivateEngine } from '../support/engine';
import type { Workbench } from '../support/workbench';
import { setTimeout as delay } from 'node:timers/promises';
import { timesInTurns } from './measure';
import type { Pair, Row } from './measure';
import { panelClock } from './panelClock';
import type { PanelClock } from './panelClock';
import { framesWhileScrolling, percentile } from './smoothness';
import { openBoth } from './workbenches';

const mostMembers = 1000;
const sizes = [10, 100, mostMembers];
const rounds = 5;
/** Milliseconds after which a panel has its content, and a change is on screen. */
const promised = 150;
const atOnce = 8;
/** After a change the engine is listed again only so much later: what is measured is a change after a rest. */
const rest = 700;
const floor = 'the barest panel';
/** A frame that takes longer is seen as a jerk. One millisecond more: frames come a little early or late. */
const smoothFrame = 2 * (1000 / 60) + 1;

/** From a click in the tree to a panel with its members, and from the engine's answer to the change in the panel. */
export async function* benchInspector(): AsyncIterable<Row> {
  const engine = await startEngine({ suite: await newestDockerSuite() });
  try {
    let joined = 0;
    for (const size of sizes) await makeCrowd(engine, size);
    const both = await openBoth({ ours: engine.host, floor: engine.host });
    try {
      const ours = await watched(both.ours);
      const barest = await watched(both.floor);
      for (const size of sizes) {
        const open = (window: Watched) => () => opening(window, size);
        yield* rowsOf(`click to content, ${size} members`, await timesInTurns(rounds, open(ours), open(barest)));

        for (const window of [ours, barest]) await show(window, size);
        const change = (window: Watched) => () => changing(engine, window, size, `a-${size}-${joined++}`);
        yield* rowsOf(
          `outside change to panel, ${size} members`,
          await timesInTurns(rounds, change(ours), change(barest)),
        );
        if (size === mostMembers) yield* scrolling(ours.workbench, barest.workbench);
        for (const window of [ours, barest]) await close(window);
      }
    } finally {
      await both.close();
    }
  } finally {
    await engine.stop();
  }
}

interface Watched {
  readonly workbench: Workbench;
  readonly clock: PanelClock;
}

async function watched(workbench: Workbench): Promise<Watched> {
  return { workbench, clock: await panelClock(workbench, /of-\d+-0000/) };
}

function* rowsOf(subject: string, { ours, other }: Pair): Iterable<Row> {
  yield { subject, ours, against: floor, other };
  yield { subject, ours, against: 'what is promised', other: promised, target: 1 };
}

async function* scrolling(ours: Workbench, barest: Workbench): AsyncIterable<Row> {
  for (const [name, part] of [
    ['19 of 20 frames', 0.95],
    ['the longest frame', 1],
  ] as const) {
    let round = 0;
    const job = (workbench: Workbench, list: string) => async () => {
      const direction = round++ % 4 < 2 ? 'down' : 'up';
      return percentile(await framesWhileScrolling(workbench, list, direction), part);
    };
    const { ours: its, other } = await timesInTurns(rounds, job(ours, '.member-grid'), job(barest, 'ul'));
    const subject = `${name} while scrolling ${mostMembers} members`;
    yield { subject, ours: its, against: 'a plain list', other };
    if (part < 1) yield { subject, ours: its, against: 'two frames at 60 Hz', other: smoothFrame, target: 1 };
  }
}

async function opening(window: Watched, size: number): Promise<number> {
  const took = await show(window, size);
  await close(window);
  return took;
}

async function show({ workbench, clock }: Watched, size: number): Promise<number> {
  await workbench.row(networkName(size)).click();
  return (await clock.opened()) - (await clock.pressed());
}

async function close({ workbench }: Watched): Promise<void> {
  await workbench.command('View: Close All Editors');
  await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
}

/** Each time another container joins: an engine's listing keeps one that has left for a while. */
async function changing(engine: PrivateEngine, { clock }: Watched, size: number, name: string): Promise<number> {
  const joining = await engine.createContainer(name);
  await delay(rest);
  const shown = clock.shows(name);
  await engine.call('POST', `/networks/${networkName(size)}/connect`, { Container: joining });
  const start = performance.timeOrigin + performance.now();
  return (await shown) - start;
}

/** Containers that were never started are members too, and cost the engine next to nothing. */
async function makeCrowd(engine: PrivateEngine, size: number): Promise<void> {
  const network = networkName(size);
  await engine.createNetwork(network, { IPAM: { Config: [{ Subnet: `10.${200 + sizes.indexOf(size)}.0.0/16` }] } });
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < size) await engine.createContainer(memberName(size, next++), { network, state: 'created' });
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function networkName(size: number): string {
  return `crowd-${size}`;
}

function memberName(size: number, index: number): string {
  return `of-${size}-${String(index).padStart(4, '0')}`;
}
