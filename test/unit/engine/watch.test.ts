import assert from 'node:assert/strict';
import type { ConnectionState } from '../../../src/core/engine';
import { EngineError } from '../../../src/core/failure';
import type { EngineFailure } from '../../../src/core/failure';
import { createStore } from '../../../src/core/store';
import { createOwnedStore } from '../../../src/engine/ownedStore';
import { usualTiming } from '../../../src/engine/timing';
import { startWatch } from '../../../src/engine/watch';
import { createFakeClock } from '../../support/fakeClock';

const down: EngineFailure = { code: 'no-engine', tried: [] };

function quiet(): void {
  // Nobody reads it.
}

/** A watch of an engine that is never found, and when it looked for it. */
function bench(random: () => number, fail: () => Error = () => new EngineError(down)) {
  const clock = createFakeClock();
  const tries: number[] = [];
  const states: ConnectionState[] = [];
  const errors: string[] = [];
  const watch = startWatch({
    resolve() {
      tries.push(clock.elapsed());
      return Promise.reject(fail());
    },
    store: createOwnedStore(createStore(assert.ifError)),
    clock,
    random,
    log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: (message) => errors.push(message) },
    files: { read: () => Promise.resolve(undefined), identity: () => Promise.resolve(undefined) },
    watchFiles: () => ({ dispose: quiet }),
    timing: usualTiming,
    onState: (state) => states.push(state),
  });
  return { clock, watch, tries, states, errors };
}

function gaps(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)));
}

describe('startWatch', () => {
  const planned = [800, 1600, 3200, 6400, 12800, 25600, ...Array<number>(20).fill(30_000)];
  const jitters: readonly (readonly [string, () => number])[] = [
    ['least', () => 0],
    ['middle', () => 0.5],
    ['most', () => 0.999],
  ];
  for (const [title, random] of jitters) {
    it(`RT-13 tries for ever along the schedule, with the ${title} jitter`, async () => {
      const { clock, watch, tries } = bench(random);
      await clock.pass(600_000);
      watch.dispose();
      const found = gaps(tries);
      const fits = found.map((gap, index) => {
        const plan = planned[index] ?? 30_000;
        return gap >= plan * 0.5 && gap <= Math.min(plan * 1.5, 30_000);
      });
      assert.ok(found.length >= 22, `only ${found.length} tries in ten minutes`);
      assert.deepEqual(
        fits,
        found.map(() => true),
      );
    });
  }

  it('says when it will try again, and since when there is nothing', async () => {
    const { clock, watch, states } = bench(() => 0.5);
    await clock.pass(1_000);
    watch.dispose();
    assert.deepEqual(states, [
      { kind: 'connecting' },
      { kind: 'failed', failure: down, since: 0, retryAt: 800 },
      { kind: 'failed', failure: down, since: 0, retryAt: 2_400 },
    ]);
  });

  it('tries at once when it is asked, and starts the schedule anew', async () => {
    const { clock, watch, tries } = bench(() => 0.5);
    await clock.pass(20_000);
    await assert.rejects(watch.refresh(), { failure: down });
    await assert.rejects(watch.engine(), { failure: down });
    watch.reconnect();
    await clock.pass(3_000);
    watch.dispose();
    assert.deepEqual(tries, [0, 800, 2_400, 5_600, 12_000, 20_000, 20_000, 20_000, 20_800, 22_400]);
  });

  it('goes on after a fault of its own, and says so in the log', async () => {
    const { clock, watch, tries, errors } = bench(
      () => 0.5,
      () => new TypeError('a fault'),
    );
    await clock.pass(3_000);
    watch.dispose();
    assert.deepEqual(tries, [0, 800, 2_400]);
    assert.match(errors[0] ?? '', /a fault/);
  });

  it('leaves nothing running and nobody waiting when it is disposed', async () => {
    const { clock, watch, tries, states } = bench(() => 0.5);
    await clock.pass(100);
    const cancelled = assert.rejects(watch.engine(AbortSignal.abort()), { failure: { code: 'cancelled' } });
    const left = assert.rejects(watch.engine(), { failure: { code: 'cancelled' } });
    watch.dispose();
    const before = states.length;
    await Promise.all([cancelled, left]);
    await clock.pass(100_000);
    assert.deepEqual(
      { timers: clock.timers(), tries: tries.length, late: states.length - before },
      { timers: 0, tries: 1, late: 0 },
    );
  });
});
