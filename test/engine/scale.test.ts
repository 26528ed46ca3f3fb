import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { startCrowdedEngine } from '../support/crowdedEngine';
import type { CrowdedEngine } from '../support/crowdedEngine';
import { openTestSession, untilState } from '../support/testSession';
import type { TestSession } from '../support/testSession';

describe('RT-20 1,000 networks and 5,000 containers', () => {
  let engine: CrowdedEngine;
  let opened: TestSession;

  before(async () => {
    engine = await startCrowdedEngine(1_000, 5_000);
    opened = openTestSession({ host: engine.host });
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });

  it('are there soon', async () => {
    opened.session.hold();
    const took = await untilState(opened, 'live');
    const { networks, containers } = opened.session.store.snapshot;
    assert.deepEqual([networks.length, containers.length], [1_000, 5_000]);
    console.log(`      after ${took.toFixed(0)} ms`);
    assert.ok(took < 3_000, `${took} ms`);
  });

  it('do not stop the process while they are listed', async () => {
    const stopped = await longestStop(() => opened.session.refresh());
    console.log(`      ${stopped.toFixed(0)} ms at most`);
    assert.ok(stopped < 250, `${stopped} ms`);
  });

  it('cost little to list again', async () => {
    const spent = await cpu(async () => {
      for (let i = 0; i < 10; i++) await opened.session.refresh();
    });
    console.log(`      ${(spent / 10).toFixed(0)} CPU-ms each time`);
    assert.ok(spent / 10 < 150, `${spent / 10} CPU-ms`);
  });

  it('cost next to nothing when one of them changes', async () => {
    await delay(500);
    const spent = await cpu(async () => {
      const changed = new Promise<void>((resolve) => void opened.session.store.onDidChange(() => resolve()));
      engine.change();
      await changed;
    });
    console.log(`      ${spent.toFixed(0)} CPU-ms`);
    assert.ok(spent < 150, `${spent} CPU-ms`);
  });
});

/** Milliseconds of processor time that this process spends on something. */
async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The longest time, in milliseconds, in which nothing else could run meanwhile. */
async function longestStop(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 0);
  await work();
  clearInterval(beat);
  return Math.max(longest, performance.now() - last);
}
