import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { settingRows } from '../../core/requests/settings';
import type { Setting } from '../../core/requests/settings';
import { settingsPlaceholder } from '../../messages/uiReview';
import type { Choice } from './questions';
import { askOne } from './questions';
import { askSetting } from './settingQuestions';
import { withOriginal } from './settingChanges';
import { settingChoices } from './settingText';
import type { Answer, Position } from './steps';
import { below, draftAfter } from './steps';

export interface SettingsPage {
  readonly position: Position;
  /** On the first row, which ends the page. */
  readonly done: string;
  /** What the draft is to take the place of: rows that differ from it say so. */
  readonly original?: CreateNetworkRequest;
}

/** Everything that can be chosen about a network, as one list; what was changed is kept however the list is left but by Esc. */
export async function askSettings(
  { position, done, original }: SettingsPage,
  before: CreateNetworkRequest,
  context: () => CreateContext,
): Promise<Answer<CreateNetworkRequest>> {
  let draft = before;
  let picked: Setting | undefined;
  for (;;) {
    const settings = settingChoices(settingRows(draft, context()), draft, picked);
    const answer = await askOne<Setting | 'done'>(position, {
      placeholder: settingsPlaceholder(),
      choices: [doneChoice(done), ...(original ? withOriginal(settings, draft, original, context()) : settings)],
    });
    if (answer.kind === 'cancel') return answer;
    if (answer.kind === 'back' || answer.value === 'done') return { kind: 'next', value: draft };
    picked = answer.value;
    const changed = await askSetting(below(position), picked, draft, context);
    if (changed.kind === 'cancel') return changed;
    draft = draftAfter(changed, draft);
  }
}

function doneChoice(label: string): Choice<'done'> {
  return { label, icon: 'check', value: 'done' };
}
