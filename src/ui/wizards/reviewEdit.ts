import type { Family } from '../../core/addressing';
import { readAddress } from '../../core/addressing';
import type { MemberEffect } from '../../core/change/memberEffects';
import { memberEffects } from '../../core/change/memberEffects';
import type { Preparation } from '../../core/change/port';
import type { Refusal } from '../../core/change/refusals';
import type { SettingDifference } from '../../core/change/settingDifferences';
import { settingDifferences } from '../../core/change/settingDifferences';
import type { CreateNetworkRequest } from '../../core/engine';
import { isSecret } from '../../core/inspection/labelFact';
import type { EditSpelling } from '../../core/spelling/editCommands';
import { refusalSentence } from '../../messages/changes';
import { lossSentence } from '../../messages/losses';
import { remedyLabel } from '../../messages/remedies';
import type { ReviewPart } from '../../messages/uiEdit';
import {
  addressEffectNote,
  changeSettingsAction,
  chooseAddressAction,
  commandsImpossibleNote,
  copyCommandsAction,
  copyCommandsDetail,
  differenceName,
  hiddenValue,
  lookAgainAction,
  makeChangeAction,
  makeChangeDetail,
  recoverFirstAction,
  refusedPlaceholder,
  reviewHeading,
  reviewPlaceholder,
  sidesNote,
  switchedNote,
  warningSentence,
} from '../../messages/uiEdit';
import { inLabel, shown } from '../neutral';
import type { Choice, ChoiceQuestion, Note } from './questions';
import { headed, sentenceNotes } from './sentenceNotes';

/** What a person wants after having seen what an edit would do. */
export type ReviewDecision =
  | { readonly kind: 'make' }
  | { readonly kind: 'copy'; readonly lines: readonly string[] }
  | { readonly kind: 'settings' }
  /** What was in the way may have gone. */
  | { readonly kind: 'again' }
  | { readonly kind: 'recover'; readonly changeId: string }
  /** The network that a container cannot do without. */
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'address'; readonly container: string; readonly family: Family };

export type ReadyEdit = Extract<Preparation, { kind: 'ready' }>;

/** The page that shows what an edit will do before anything is done. */
export function reviewQuestion(
  original: CreateNetworkRequest,
  target: CreateNetworkRequest,
  { change, losses, warnings }: ReadyEdit,
  spelling: EditSpelling,
): ChoiceQuestion<ReviewDecision> {
  const effects = memberEffects(change);
  const running = effects.filter((effect) => effect.running);
  const stopped = effects.filter((effect) => !effect.running);
  return {
    placeholder: reviewPlaceholder(),
    choices: [
      { label: makeChangeAction(), detail: makeChangeDetail(running.length), icon: 'check', value: { kind: 'make' } },
      copyChoice(spelling),
      settingsChoice(),
    ],
    notes: [
      ...headed(reviewHeading('settings'), settingDifferences(original, target).map(differenceNote)),
      ...headed(reviewHeading('running'), running.map(effectNote)),
      ...headed(reviewHeading('stopped'), stopped.map(effectNote)),
      ...sentencesUnder('losses', 'warning', losses.map(lossSentence)),
      ...sentencesUnder('warnings', 'info', warnings.map(warningSentence)),
    ],
  };
}

/** The page that says why an edit cannot be made as it is, and what can be changed about it. */
export function refusedQuestion(
  sentences: readonly string[],
  refusals: readonly Refusal[],
): ChoiceQuestion<ReviewDecision> {
  return {
    placeholder: refusedPlaceholder(),
    choices: [...refusals.flatMap(wayOut), settingsChoice(), againChoice()],
    notes: sentencesUnder('refusals', 'error', [...sentences, ...refusals.map(refusalSentence)]),
  };
}

function settingsChoice(): Choice<ReviewDecision> {
  return { label: changeSettingsAction(), icon: 'edit', value: { kind: 'settings' } };
}

function againChoice(): Choice<ReviewDecision> {
  return { label: lookAgainAction(), icon: 'refresh', value: { kind: 'again' } };
}

function copyChoice(spelling: EditSpelling): Choice<ReviewDecision> {
  const label = copyCommandsAction();
  return spelling.kind === 'impossible'
    ? { label, disabled: commandsImpossibleNote(), value: { kind: 'settings' } }
    : {
        label,
        detail: copyCommandsDetail(spelling.complete),
        icon: 'copy',
        value: { kind: 'copy', lines: spelling.lines },
      };
}

/** Where only the address of one container stands in the way, another one can be chosen. */
function wayOut(refusal: Refusal): readonly Choice<ReviewDecision>[] {
  if (refusal.code === 'unfinished-before') {
    const { changeId } = refusal;
    return [{ label: recoverFirstAction(), icon: 'history', value: { kind: 'recover', changeId } }];
  }
  if (refusal.code === 'cannot-join' && refusal.obstacle.code === 'home-gone') {
    const { home: name, remedy } = refusal.obstacle;
    const label = inLabel(shown(remedyLabel({ code: 'create-network', name })));
    return remedy === 'same-name' ? [{ label, icon: 'add', value: { kind: 'create', name } }] : [];
  }
  if (!('address' in refusal)) return [];
  const { container, address } = refusal;
  const family = readAddress(address)?.family ?? 4;
  const label = inLabel(shown(chooseAddressAction(container)));
  return [{ label, icon: 'edit', value: { kind: 'address', container, family } }];
}

function differenceNote(difference: SettingDifference): Note {
  return { label: inLabel(shown(differenceName(difference))), description: inLabel(shown(differenceText(difference))) };
}

function differenceText(difference: SettingDifference): string {
  switch (difference.kind) {
    case 'switch':
      return switchedNote(difference.on ? 'on' : 'off');
    case 'text':
      return sidesNote(difference.was, difference.now);
    case 'entry': {
      const side = (text: string | undefined) =>
        text !== undefined && isSecret(difference.key, text) ? hiddenValue() : text;
      return sidesNote(side(difference.was), side(difference.now));
    }
  }
}

function effectNote({ container, running, addresses }: MemberEffect): Note {
  return {
    label: inLabel(shown(container)),
    description: inLabel(shown(addresses.map(addressEffectNote).join(', '))),
    icon: running ? 'vm-running' : 'vm-outline',
  };
}

function sentencesUnder(part: ReviewPart, icon: string, sentences: readonly string[]): readonly Note[] {
  const notes = sentences.flatMap((sentence) => sentenceNotes(sentence, icon, lineColumns));
  return headed(reviewHeading(part), notes);
}

/** What fits beside an icon and the longest heading. */
const lineColumns = 54;
