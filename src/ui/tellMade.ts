import type { Loss } from '../core/change/losses';
import { lossSentence } from '../messages/losses';
import { fewSentences, prose } from '../messages/prose';
import { undoAction } from '../messages/uiChange';
import { shown } from './neutral';
import { notify } from './notify';
import type { Task } from './run';

/** Says what was made and what did not come back as it was; `task` where it can be undone. */
export function tellMade(note: string, losses: readonly Loss[], task: Task | undefined): void {
  const actions = task ? [{ label: undoAction(), run: () => task.runForPerson('undo', []) }] : [];
  // An engine gives out another MAC address at every turn: worth saying, and no cause for alarm.
  const alarming = losses.some(({ code }) => code !== 'mac');
  void notify(alarming ? 'warning' : 'info', shown(prose([note, ...fewSentences(losses, lossSentence)])), actions);
}
