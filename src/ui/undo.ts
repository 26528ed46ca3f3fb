import type { Change } from '../core/change/change';
import type { ChangeRequest, NetworkChanges } from '../core/change/port';
import { createUndoStack } from '../core/change/undoStack';
import { EngineError } from '../core/failure';
import { CommandError } from './commandError';

/** Changes that can be undone while the window lives. */
export interface Undo {
  /**
   * What a change is about to do, so that it can be undone; undefined where that cannot be told. Changes nothing, and
   * keeps nobody from the change itself.
   */
  capture(request: ChangeRequest, signal: AbortSignal): Promise<Change | undefined>;
  /** Keeps what one command has done. */
  keep(changes: readonly (Change | undefined)[]): void;
  /** Makes a change that is verified, or leaves all as it was. Rejects with what stood in the way. */
  make(request: ChangeRequest, signal: AbortSignal): Promise<Change>;
  /** Undoes the latest command on this engine, last change first; false where there is none. */
  undoLast(engineId: string, signal: AbortSignal): Promise<boolean>;
}

export function createUndo(changes: NetworkChanges, log: { warn(message: string): void }): Undo {
  const stack = createUndoStack();

  async function make(request: ChangeRequest, signal: AbortSignal): Promise<Change> {
    const preparation = await changes.prepare(request, signal);
    const outcome =
      preparation.kind === 'refused' ? preparation : await changes.perform(preparation.change, { signal });
    switch (outcome.kind) {
      case 'done':
        return outcome.change;
      case 'refused':
        return refuse(outcome.refusals);
      case 'restored':
        if (outcome.setback.code === 'cancelled') throw new EngineError({ code: 'cancelled' });
        throw new CommandError({ code: 'change-restored', setback: outcome.setback });
      case 'unfinished':
        throw new CommandError({ code: 'change-unfinished', setback: outcome.restoring });
    }
  }

  return {
    make,
    async capture(request, signal) {
      try {
        const preparation = await changes.prepare(request, signal);
        return preparation.kind === 'ready' ? preparation.change : undefined;
      } catch (error) {
        log.warn(`cannot be undone later: ${request.kind}: ${String(error)}`);
        return undefined;
      }
    },
    keep: (made) => stack.push({ changes: made.filter((change) => change !== undefined) }),
    async undoLast(engineId, signal) {
      const entry = stack.peek(engineId);
      if (!entry) return false;
      let rest = entry;
      for (const change of [...entry.changes].reverse()) {
        await make({ kind: 'undo', change }, signal);
        const left = { changes: rest.changes.slice(0, -1) };
        stack.replace(rest, left);
        rest = left;
      }
      stack.drop(rest);
      return true;
    },
  };
}

function refuse(
  refusals: Extract<Awaited<ReturnType<NetworkChanges['prepare']>>, { kind: 'refused' }>['refusals'],
): never {
  const [refusal] = refusals;
  throw new CommandError({ code: 'change-refused', refusal: refusal ?? { code: 'nothing-to-change' } });
}
