import { newestDockerSuite } from '../support/chosenEngine';
import { startEngine } from '../support/engine';
import type { PrivateEngine } from '../support/engine';
import type { Workbench } from '../support/workbench';
import { timesInTurns } from './measure';
import type { Pair, Row } from './measure';
import { openBoth } from './workbenches';

const sizes = [10, 100, 1000];
const rounds = 5;
/** Milliseconds after which a panel has its content, and a change is on screen. */
const promised = 150;
const atOnce = 8;
const floor = 'the barest panel';

/** From a click in the tree to a panel with its members, and from the engine's answer to the change in the panel. */
export async function* benchInspector(): AsyncIterable<Row> {
  const engine = await startEngine({ suite: await newestDockerSuite() });
  try {
    let joined = 0;
    for (const size of sizes) await makeCrowd(engine, size);
    const both = await openBoth({ ours: engine.host, floor: engine.host });
    try {
      for (const size of sizes) {
        const open = (workbench: Workbench) => () => opening(workbench, size);
        const opened = await timesInTurns(rounds, open(both.ours), open(both.floor));
        yield* rowsOf(`click to content, ${size} members`, opened);

        for (const workbench of [both.ours, both.floor]) await show(workbench, size);
        const change = (workbench: Workbench) => () => changing(engine, workbench, size, `a-${size}-${joined++}`);
        const changed = await timesInTurns(rounds, change(both.ours), change(both.floor));
        yield* rowsOf(`outside change to panel, ${size} members`, changed);
        for (const workbench of [both.ours, both.floor]) await close(workbench);
      }
    } finally {
      await both.close();
    }
  } finally {
    await engine.stop();
  }
}

function* rowsOf(subject: string, { ours, other }: Pair): Iterable<Row> {
  yield { subject, ours, against: floor, other };
  yield { subject, ours, against: 'what is promised', other: promised, target: 1 };
}

async function opening(workbench: Workbench, size: number): Promise<number> {
  const took = await show(workbench, size);
  await close(workbench);
  return took;
}

async function show(workbench: Workbench, size: number): Promise<number> {
  const row = workbench.row(networkName(size));
  // Scrolling to it is no part of opening it.
  await row.hover();
  const start = performance.now();
  await row.click();
  await workbench.webview.getByText(memberName(size, 0), { exact: true }).first().waitFor();
  return performance.now() - start;
}

async function close(workbench: Workbench): Promise<void> {
  await workbench.command('View: Close All Editors');
  await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
}

/** Each time another container joins: an engine's listing keeps one that has left for a while. */
async function changing(engine: PrivateEngine, workbench: Workbench, size: number, name: string): Promise<number> {
  const joining = await engine.createContainer(name);
  await engine.call('POST', `/networks/${networkName(size)}/connect`, { Container: joining });
  const start = performance.now();
  await workbench.webview.getByText(name, { exact: true }).first().waitFor();
  return performance.now() - start;
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
