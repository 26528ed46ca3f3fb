import * as vscode from 'vscode';
import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { checkCreate, isAcceptable } from '../../core/requests/checkCreate';
import { copiedNote } from '../../messages/uiClipboard';
import { problemsPlaceholder, reviewPlaceholder, settingsDoneLabel } from '../../messages/uiReview';
import { inLabel, shown } from '../neutral';
import { terminalShell } from '../terminalShell';
import { askOne } from './questions';
import { reviewChoices } from './reviewText';
import type { ReviewDeed } from './reviewText';
import { askSetting } from './settingQuestions';
import { askSettings } from './settingsPage';
import type { Answer, Position, Step } from './steps';
import { below, draftAfter } from './steps';

type Draft = CreateNetworkRequest;

const noteMs = 4000;

/** Shows what will be created; everything in it can be changed from here. Answers `next` when it is to be created. */
export function reviewStep(context: () => CreateContext): Step<Draft> {
  return async (before, position) => {
    let draft = before;
    for (;;) {
      const answer = await askOne(position, {
        placeholder: isAcceptable(checkCreate(draft, context())) ? reviewPlaceholder() : problemsPlaceholder(),
        choices: reviewChoices(draft, context(), terminalShell()),
      });
      if (answer.kind === 'cancel') return answer;
      if (answer.kind === 'back') return { kind: 'back-with', value: draft };
      if (answer.value.kind === 'create') return { kind: 'next', value: draft };
      const changed = await doDeed(answer.value, position, draft, context);
      if (changed.kind === 'cancel') return changed;
      draft = draftAfter(changed, draft);
    }
  };
}

async function doDeed(
  deed: Exclude<ReviewDeed, { kind: 'create' }>,
  position: Position,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  switch (deed.kind) {
    case 'more':
      return askSettings({ position: below(position), done: settingsDoneLabel() }, draft, context);
    case 'setting':
      return askSetting(below(position), deed.setting, draft, context);
    case 'copy':
      await vscode.env.clipboard.writeText(deed.text);
      vscode.window.setStatusBarMessage(inLabel(copiedNote(shown(deed.text))), noteMs);
      return { kind: 'next', value: draft };
  }
}
