import type { Row } from '../../core/arrangement/rows';
import type { PendingChange } from '../../core/change/port';
import type { Refusal } from '../../core/change/refusals';
import type { RecoveryWay } from '../../core/change/recoveryWay';
import { recoveryWays } from '../../core/change/recoveryWay';
import { nothingPendingNote } from '../../messages/uiRecovery';
import { textArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { visitEngine } from '../engineVisit';
import { notify } from '../notify';
import { askAboutPending, choosePending, confirmForgetting } from '../recovery/askAboutPending';
import type { RecoverParts } from '../recovery/recoverPending';
import { recoverPending } from '../recovery/recoverPending';
import type { Handlers, Task } from '../run';

export interface RecoverCommandParts extends RecoverParts {
  /** The file in which a change is written down. */
  readonly fileOf: (id: string) => string;
}

/**
 * `recoverChange(id, 'finish' | 'restore' | 'forget')` answers with what it did. Without a way it asks; without an id it
 * asks for the change too, where there is more than one.
 */
export function recoverCommands(parts: RecoverCommandParts): Pick<Handlers<Row>, 'recoverChange'> {
  return {
    recoverChange: async (call, task) => {
      const found = await parts.changes.pending();
      const given = wayGiven(call);
      const pending = await pendingFor(call, found, parts, task);
      if (!pending) return undefined;
      if (pending.kind === 'pending' && pending.inProgress)
        throw refused({ code: 'in-progress', networks: pending.networks });
      const way = given ?? (await askWay(pending, parts));
      if (!way) return undefined;
      if (way === 'forget') await parts.changes.forget(pending.id);
      else if (pending.kind === 'pending') await recoverPending(pending, way, parts, task);
      else throw refused({ code: 'journal-unreadable', detail: pending.detail });
      return way;
    },
  };
}

function wayGiven(call: Call<Row>): RecoveryWay | undefined {
  const text = textArgument(call.kind === 'arguments' ? call.values : [], 1);
  const way = recoveryWays.find((each) => each === text);
  if (text !== undefined && !way) throw new CommandError({ code: 'bad-argument', position: 2, expected: 'recovery' });
  return way;
}

async function pendingFor(
  call: Call<Row>,
  found: readonly PendingChange[],
  { session, fileOf }: RecoverCommandParts,
  task: Task,
): Promise<PendingChange | undefined> {
  const id = textArgument(call.kind === 'arguments' ? call.values : [], 0);
  if (id !== undefined) {
    const named = found.find((each) => each.id === id);
    if (!named) throw new CommandError({ code: 'nothing-pending' });
    return named;
  }
  if (found.length === 0) {
    void notify('info', nothingPendingNote());
    return undefined;
  }
  const engineId = await visitEngine(session, task, ({ engine }) => Promise.resolve(engine.info.id));
  return choosePending(found, engineId, fileOf);
}

function refused(refusal: Refusal): CommandError {
  return new CommandError({ code: 'change-refused', refusal });
}

async function askWay(pending: PendingChange, { fileOf }: RecoverCommandParts): Promise<RecoveryWay | undefined> {
  if (pending.kind === 'pending') return askAboutPending(pending, fileOf(pending.id));
  return (await confirmForgetting(pending)) ? 'forget' : undefined;
}
