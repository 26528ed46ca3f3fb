import type { Change } from '../core/change/change';
import type { Loss } from '../core/change/losses';
import type { ChangeRequest, NetworkChanges, PerformOptions, Preparation } from '../core/change/port';
import { isFinal } from '../core/change/refusals';
import type { Refusal } from '../core/change/refusals';
import { createUndoStack } from '../core/change/undoStack';
import type { MadeChange } from './changeOutcome';
import { makeChange } from './changeOutcome';
import { CommandError } from './commandError';

/** Why undoing a command has stopped on the way. */
export interface Halt {
  readonly error: unknown;
  /** What is still to be undone, the next first. */
  readonly left: readonly Change[];
}

/** What became of undoing one command. */
export interface Undone {
  /** What was undone, the latest first. */
  readonly changes: readonly Change[];
  /** What was not restored as it was, and why. */
  readonly losses: readonly Loss[];
  /** Why the rest can never be undone. */
  readonly refusals: readonly Refusal[];
  /** Absent where it came to its end. */
  readonly halt?: Halt;
}

/** Changes that can be undone while the window lives. */
export interface Undo {
  /** Looks whether and how a change can be made; changes nothing. */
  prepare(request: ChangeRequest, signal: AbortSignal): Promise<Preparation>;
  /** Makes a change that is verified, or leaves all as it was. Rejects with what stood in the way. */
  make(request: ChangeRequest, how: PerformOptions): Promise<MadeChange>;
  /** Keeps what one command has done. */
  keep(changes: readonly Change[]): void;
  /**
   * Undoes the latest command on this engine, last change first; undefined where there is none. What can never be
   * undone any more is given up, so that it does not stand before what was done earlier. What stands in the way for
   * now halts it: the rest is kept, and is what the next call undoes.
   */
  undoLast(engineId: string, how: PerformOptions): Promise<Undone | undefined>;
}

export function createUndo(
  changes: Pick<NetworkChanges, 'prepare' | 'perform'>,
  log: { warn(message: string): void },
): Undo {
  const stack = createUndoStack();
  let last: Promise<unknown> = Promise.resolve();

  return {
    prepare: (request, signal) => changes.prepare(request, signal),
    make: (request, how) => makeChange(changes, request, how),
    keep: (made) => stack.push({ changes: made }),
    undoLast(engineId, how) {
      // Whoever asks twice in a row wants two commands undone, not one of them at the same time.
      const mine = last.then(() => undoNow(engineId, how));
      last = mine.catch(() => undefined);
      return mine;
    },
  };

  async function undoNow(engineId: string, how: PerformOptions): Promise<Undone | undefined> {
    const entry = stack.peek(engineId);
    if (!entry) return undefined;
    const undone: Change[] = [];
    const losses: Loss[] = [];
    const refusals: Refusal[] = [];
    let rest = entry;
    for (const change of [...entry.changes].reverse()) {
      try {
        const made = await makeChange(changes, { kind: 'undo', change }, how);
        undone.push(change);
        losses.push(...made.losses);
      } catch (error) {
        const refusal = finalRefusal(error);
        if (!refusal) {
          const left = [...rest.changes].reverse();
          return { changes: undone, losses, refusals, halt: { error, left } };
        }
        log.warn(`can never be undone: ${change.kind} ${change.id}: ${refusal.code}`);
        refusals.push(refusal);
      }
      const left = { changes: rest.changes.slice(0, -1) };
      stack.replace(rest, left);
      rest = left;
    }
    stack.drop(rest);
    return { changes: undone, losses, refusals };
  }
}

/** Why something can never be undone any more; undefined for what only stands in the way. */
function finalRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof CommandError) || error.problem.code !== 'change-refused') return undefined;
  const { refusal } = error.problem;
  return isFinal(refusal) ? refusal : undefined;
}
