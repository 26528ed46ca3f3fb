import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/engine/clock';

export interface FakeClock extends Clock {
  /** Lets this much time pass, and everything that waits for it happen, in order. */
  pass(milliseconds: number): Promise<void>;
  /** How many timers are running. */
  timers(): number;
}

/** Time that passes only when told to. `now` and `elapsed` begin at zero. */
export function createFakeClock(): FakeClock {
  let time = 0;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    elapsed: () => time,
    after(milliseconds, run) {
      const entry = { at: time + Math.max(milliseconds, 0), run };
      waiting.add(entry);
      return { dispose: () => void waiting.delete(entry) };
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      await nextTurn();
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        waiting.delete(next);
        time = next.at;
        next.run();
        await nextTurn();
      }
      time = end;
    },
    timers: () => waiting.size,
  };
}
