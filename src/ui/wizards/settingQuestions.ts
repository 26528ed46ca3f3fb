import { isAbout } from '../../core/requests/settings';
import type { Setting } from '../../core/requests/settings';
import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { toggled, withTable, withText } from '../../core/requests/draftChanges';
import { createNamePrompt } from '../../messages/uiCreate';
import {
  choosePlaceholder,
  configPlaceholder,
  ipamPrompt,
  leaveToEngineLabel,
  noConfigDetail,
  ownSettingsLabel,
  scopeLabel,
  settingTitle,
} from '../../messages/uiSettingQuestions';
import { inLabel, shown } from '../neutral';
import { driverQuestion } from './driverQuestion';
import { askOption } from './optionQuestion';
import { askNewPool, askPool } from './poolPage';
import type { Choice } from './questions';
import { askOne, askText } from './questions';
import { remarkOn } from './remarks';
import { settingLabel } from './settingText';
import type { Answer, Position } from './steps';
import { askTable } from './tablePage';

type Draft = CreateNetworkRequest;

/** Asks for one setting of a draft. What is only on or off changes without a question. */
export function askSetting(
  position: Position,
  setting: Setting,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const own = { ...position, title: settingTitle(position.title, shown(settingLabel(setting))) };
  switch (setting.field) {
    case 'switch':
      return Promise.resolve({ kind: 'next', value: toggled(draft, setting.name) });
    case 'name':
      return nameQuestion(own, draft, context);
    case 'driver':
      return driverQuestion(own, draft, context);
    case 'pool':
      return askPool(own, setting.pool, draft, context);
    case 'new-pool':
      return askNewPool(own, setting.family, draft, context);
    case 'option':
      return askOption(own, setting.key, draft, context);
    case 'new-option':
      return tableQuestion(own, 'options', draft, context);
    case 'labels':
      return tableQuestion(own, 'labels', draft, context);
    case 'ipam-options':
      return tableQuestion(own, 'ipamOptions', draft, context);
    case 'scope':
      return choiceQuestion(own, draft, scopeChoices(draft));
    case 'config-from':
      return choiceQuestion(own, draft, configChoices(draft, context()), configPlaceholder());
    case 'ipam-driver':
      return ipamQuestion(own, draft, context);
  }
}

export async function nameQuestion(
  position: Position,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const answer = await askText(position, {
    prompt: createNamePrompt(),
    placeholder: draft.name,
    value: draft.name,
    remark: (name) => remarkOn({ ...draft, name }, context(), (at) => at.field === 'name'),
  });
  return answer.kind === 'next' ? { kind: 'next', value: { ...draft, name: answer.value } } : { kind: answer.kind };
}

async function tableQuestion(
  position: Position,
  field: 'options' | 'labels' | 'ipamOptions',
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const answer = await askTable({
    position,
    table: draft[field] ?? new Map(),
    entries: 'values',
    remark(table, key) {
      if (field !== 'options') return undefined;
      return remarkOn(withTable(draft, field, table), context(), (at) => isAbout(at, { field: 'option', key }));
    },
  });
  return answer.kind === 'next'
    ? { kind: 'next', value: withTable(draft, field, answer.value) }
    : { kind: answer.kind };
}

async function choiceQuestion(
  position: Position,
  draft: Draft,
  choices: readonly Choice<Draft>[],
  placeholder = choosePlaceholder(),
): Promise<Answer<Draft>> {
  const answer = await askOne(position, { placeholder, choices });
  return answer.kind === 'back' ? { kind: 'next', value: draft } : answer;
}

function scopeChoices(draft: Draft): readonly Choice<Draft>[] {
  const choice = (label: string, scope: string): Choice<Draft> => ({
    label,
    value: withText(draft, 'scope', scope),
    picked: (draft.scope ?? '') === scope,
  });
  return [
    choice(leaveToEngineLabel(undefined), ''),
    choice(scopeLabel('local'), 'local'),
    choice(scopeLabel('swarm'), 'swarm'),
  ];
}

function configChoices(draft: Draft, { networks }: CreateContext): readonly Choice<Draft>[] {
  const sources = networks.filter(({ configOnly }) => configOnly);
  return [
    {
      label: ownSettingsLabel(),
      ...(sources.length === 0 && { detail: noConfigDetail() }),
      value: withText(draft, 'configFrom', ''),
      picked: draft.configFrom === undefined,
    },
    ...sources.map(({ name }) => ({
      label: inLabel(shown(name)),
      value: withText(draft, 'configFrom', name),
      picked: draft.configFrom === name,
    })),
  ];
}

async function ipamQuestion(position: Position, draft: Draft, context: () => CreateContext): Promise<Answer<Draft>> {
  const changed = (text: string) => withText(draft, 'ipamDriver', text.trim());
  const answer = await askText(position, {
    prompt: ipamPrompt(),
    placeholder: 'default',
    value: draft.ipamDriver ?? '',
    remark: (text) => remarkOn(changed(text), context(), (at) => at.field === 'ipam-driver'),
  });
  return answer.kind === 'next' ? { kind: 'next', value: changed(answer.value) } : { kind: answer.kind };
}
