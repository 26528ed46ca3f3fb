import type { PendingChange } from '../../core/change/port';
import type { RecoveryWay } from '../../core/change/recoveryWay';
import { recoveryWays } from '../../core/change/recoveryWay';
import {
  begunNote,
  choosePendingPlaceholder,
  concernedContainersNote,
  elsewhereObstacle,
  forgetAction,
  forgetConsequence,
  forgetQuestion,
  forgetUnreadableConsequence,
  forgetUnreadableQuestion,
  otherEngineObstacle,
  pendingLabel,
  pendingSentence,
  recordNote,
  recoveryAction,
  recoveryDetail,
  recoveryTitle,
  unreadableLabel,
} from '../../messages/uiRecovery';
import { chooseOne } from '../commands/choices';
import { confirm } from '../confirm';
import { inLabel, shown } from '../neutral';
import type { Choice, Note } from '../wizards/questions';
import { askOne } from '../wizards/questions';
import type { Pending } from './recoverPending';

/** Which of the changes that were cut off; undefined where the person left. `engineId`: the engine that is there. */
export function choosePending(
  found: readonly PendingChange[],
  engineId: string,
  fileOf: (id: string) => string,
): Promise<PendingChange | undefined> {
  const choices = found.map((each): Choice<PendingChange> => {
    if (each.kind === 'unreadable')
      return { label: unreadableLabel(), detail: inLabel(shown(fileOf(each.id))), icon: 'file', value: each };
    const disabled = obstacleOf(each, engineId);
    return {
      label: inLabel(shown(pendingLabel(each))),
      description: timeOf(each),
      icon: 'history',
      value: each,
      ...(disabled !== undefined && { disabled }),
    };
  });
  return chooseOne(recoveryTitle(), choosePendingPlaceholder(), choices);
}

function obstacleOf({ engineId, inProgress }: Pending, present: string): string | undefined {
  if (inProgress) return elsewhereObstacle();
  return engineId === present ? undefined : otherEngineObstacle();
}

/** What to do with it, after all that is known of it has been shown; undefined where the person left. */
export async function askAboutPending(pending: Pending, file: string): Promise<RecoveryWay | undefined> {
  const answer = await askOne<RecoveryWay>(
    { title: recoveryTitle(), step: 1, steps: 1 },
    {
      placeholder: shown(pendingSentence(pending)),
      choices: recoveryWays.map((way) => ({
        label: recoveryAction(way),
        detail: recoveryDetail(way),
        icon: icons[way],
        value: way,
      })),
      notes: notesOn(pending, file),
    },
  );
  if (answer.kind !== 'next') return undefined;
  if (answer.value === 'forget' && !(await confirmForgetting(pending))) return undefined;
  return answer.value;
}

const icons = { finish: 'check', restore: 'discard', forget: 'trash' } as const satisfies Record<RecoveryWay, string>;

function notesOn(pending: Pending, file: string): readonly Note[] {
  const { containers } = pending;
  return [
    { label: begunNote(), description: timeOf(pending), heading: inLabel(shown(pendingLabel(pending))) },
    ...(containers.length === 0
      ? []
      : [{ label: concernedContainersNote(), description: inLabel(shown(containers.join(', '))) }]),
    { label: recordNote(), description: inLabel(shown(file)) },
  ];
}

function timeOf({ createdAt }: Pending): string {
  return new Date(createdAt).toLocaleString();
}

export function confirmForgetting(pending: PendingChange): Promise<boolean> {
  const [question, consequence] =
    pending.kind === 'pending'
      ? [forgetQuestion(pending.networks), forgetConsequence(pending.containers)]
      : [forgetUnreadableQuestion(), forgetUnreadableConsequence()];
  return confirm({ question, consequences: [consequence], action: forgetAction() });
}
