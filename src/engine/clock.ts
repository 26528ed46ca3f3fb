import type { Disposable } from '../core/event';

/** Time, as far as the engine needs it; tests put their own in its place. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since some moment; unlike `now` it never jumps. */
  elapsed(): number;
  after(milliseconds: number, run: () => void): Disposable;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
};

/** Resolves after a time, or at once when the signal is aborted. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = clock.after(milliseconds, end);
    signal.addEventListener('abort', end);
    function end(): void {
      timer.dispose();
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
