import type { Disposable } from '../core/event';
import type { Clock } from './clock';

export interface LivenessParts {
  readonly clock: Clock;
  /** Milliseconds without a sign of life after which the engine is asked. */
  readonly silence: number;
  /** Resolves when the engine answers, rejects when it does not in time. */
  readonly probe: () => Promise<void>;
  /** Called once, when it has not answered twice in a row. */
  readonly onDead: (error: unknown) => void;
}

export interface Liveness extends Disposable {
  /** The engine has said something. */
  readonly sign: () => void;
}

/** Finds out that an engine has fallen silent for good: a frozen one, or one behind a connection that is half open. */
export function watchLiveness({ clock, silence, probe, onDead }: LivenessParts): Liveness {
  let lastSign = clock.elapsed();
  let disposed = false;
  let timer = clock.after(silence, look);

  function look(): void {
    const quietFor = clock.elapsed() - lastSign;
    if (quietFor < silence) timer = clock.after(silence - quietFor, look);
    else void askTwice();
  }

  async function askTwice(): Promise<void> {
    try {
      await probe().catch(probe);
    } catch (error) {
      if (!disposed) onDead(error);
      return;
    }
    if (disposed) return;
    lastSign = clock.elapsed();
    timer = clock.after(silence, look);
  }

  return {
    sign: () => (lastSign = clock.elapsed()),
    dispose() {
      disposed = true;
      timer.dispose();
    },
  };
}
