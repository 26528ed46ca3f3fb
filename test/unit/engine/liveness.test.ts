import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/failure';
import { watchLiveness } from '../../../src/engine/liveness';
import { createFakeClock } from '../../support/fakeClock';

/** Answers of the engine in turn, each after its milliseconds; `-` for none within five seconds. */
function bench(answers: readonly (number | '-')[]) {
  const clock = createFakeClock();
  const probes: number[] = [];
  const deaths: number[] = [];
  let asked = 0;
  const liveness = watchLiveness({
    clock,
    silence: 20_000,
    async probe() {
      probes.push(clock.elapsed());
      const answer = answers[asked++] ?? 1;
      await new Promise<void>((resolve) => clock.after(answer === '-' ? 5_000 : answer, resolve));
      if (answer === '-') throw new EngineError({ code: 'timeout', operation: 'ping', milliseconds: 5_000 });
    },
    onDead: () => deaths.push(clock.elapsed()),
  });
  return { clock, liveness, probes, deaths };
}

describe('watchLiveness', () => {
  it('asks an engine that is silent, and goes on when it answers', async () => {
    const { clock, probes, deaths } = bench([1, 1]);
    await clock.pass(45_000);
    assert.deepEqual({ probes, deaths }, { probes: [20_000, 40_001], deaths: [] });
  });

  it('does not ask one that speaks', async () => {
    const { clock, liveness, probes } = bench([]);
    for (let i = 0; i < 10; i++) {
      await clock.pass(15_000);
      liveness.sign();
    }
    assert.deepEqual(probes, []);
  });

  it('forgives one answer that does not come', async () => {
    const { clock, probes, deaths } = bench(['-', 1]);
    await clock.pass(30_000);
    assert.deepEqual({ probes, deaths }, { probes: [20_000, 25_000], deaths: [] });
  });

  it('gives up after two, within 35 seconds', async () => {
    const { clock, probes, deaths } = bench(['-', '-']);
    await clock.pass(100_000);
    assert.deepEqual({ probes, deaths }, { probes: [20_000, 25_000], deaths: [30_000] });
  });

  it('says nothing once disposed', async () => {
    const { clock, liveness, deaths } = bench(['-', '-']);
    await clock.pass(26_000);
    liveness.dispose();
    await clock.pass(100_000);
    assert.deepEqual({ deaths, timers: clock.timers() }, { deaths: [], timers: 0 });
  });
});
