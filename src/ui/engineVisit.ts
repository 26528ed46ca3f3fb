import type { EngineSession, NetworkEngine } from '../core/engine';
import type { Snapshot } from '../core/model';
import { connectingTitle, refreshingTitle } from '../messages/uiView';
import type { Task } from './run';

/** The engine for as long as one command takes; the store follows it meanwhile. */
export interface Visit {
  readonly engine: NetworkEngine;
  /** As it is now: it may change while a question waits for its answer. */
  readonly snapshot: Snapshot;
  /**
   * Lists again, so that what was changed is seen even where the engine says nothing of it. Does not reject: where the
   * engine does not answer the session tries again, and the view says so.
   */
  settle(): Promise<void>;
}

/**
 * Holds the session while `work` runs. Where nobody watches, or a program asks, it lists first: a store that is watched
 * has what was made a moment ago only a moment later. Rejects with `EngineError` where no engine can be had.
 */
export async function visitEngine<T>(
  session: EngineSession,
  task: Task,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const watched = session.state.kind === 'live';
  const hold = session.hold();
  try {
    const engine = await task.working(connectingTitle(), async (signal) => {
      const found = await session.engine(signal);
      if (!watched || task.caller === 'program') await session.refresh(signal);
      return found;
    });
    return await work({
      engine,
      get snapshot() {
        return session.store.snapshot;
      },
      settle: () => task.working(refreshingTitle(), (signal) => session.refresh(signal)).catch(() => undefined),
    });
  } finally {
    hold.dispose();
  }
}
