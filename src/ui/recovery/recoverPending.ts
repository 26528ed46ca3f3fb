import type { ChangeOutcome, NetworkChanges, PendingChange } from '../../core/change/port';
import type { EngineSession } from '../../core/engine';
import { recoveredNote, recoveringTitle } from '../../messages/uiRecovery';
import type { MadeChange } from '../changeOutcome';
import { madeChange } from '../changeOutcome';
import { showChange } from '../changeProgress';
import { CommandError } from '../commandError';
import { visitEngine } from '../engineVisit';
import type { Task } from '../run';
import { tellMade } from '../tellMade';
import type { Undo } from '../undo';

export type Pending = Extract<PendingChange, { kind: 'pending' }>;

export interface RecoverParts {
  readonly session: EngineSession;
  readonly changes: NetworkChanges;
  readonly undo: Undo;
}

/** Brings a change that was cut off to its end, or back to its beginning, and says what came of it. */
export async function recoverPending(
  pending: Pending,
  way: 'finish' | 'restore',
  { session, changes, undo }: RecoverParts,
  task: Task,
): Promise<void> {
  const made = await visitEngine(session, task, async (visit) => {
    try {
      const side = way === 'finish' ? 'after' : 'before';
      const recover = (how: Parameters<NetworkChanges['recover']>[2]) => changes.recover(pending.id, side, how);
      return recovered(await showChange(recoveringTitle(way), task.signal, recover));
    } finally {
      await visit.settle();
    }
  });
  if (way === 'finish') undo.keep([made.change]);
  tellMade(recoveredNote(way, pending.networks), made.losses, way === 'finish' ? task : undefined);
}

/** That all is as before is here what was wanted. */
function recovered(outcome: ChangeOutcome): MadeChange {
  if (outcome.kind === 'restored' && outcome.setback.code === 'cut-off') return outcome;
  const [refusal] = outcome.kind === 'refused' ? outcome.refusals : [];
  if (refusal?.code === 'nothing-to-change') throw new CommandError({ code: 'nothing-pending' });
  return madeChange(outcome);
}
