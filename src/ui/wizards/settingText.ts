import { optionOf } from '../../core/requests/settings';
import type { Setting, SettingRow, SettingValue } from '../../core/requests/settings';
import type { CreateNetworkRequest, PoolRequest } from '../../core/engine';
import type { CreateProblem } from '../../core/requests/problem';
import { createProblemSentence } from '../../messages/createProblems';
import { optionMeaning } from '../../messages/driverOptions';
import {
  automaticValue,
  entriesValue,
  gatewayPart,
  groupHeading,
  newPoolHelp,
  newPoolName,
  noneValue,
  poolName,
  rangePart,
  reservedPart,
  settingHelp,
  settingName,
  strangeOptionHelp,
  switchHelp,
  switchName,
  switchValue,
  usualValue,
} from '../../messages/uiSettings';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';

const icons = { error: 'error', warning: 'warning', hint: 'info' } as const;
const commonPrefix = 'com.docker.network.';

/** A list of settings under the headings of their groups, `picked` focused. */
export function settingChoices(
  rows: readonly SettingRow[],
  draft: CreateNetworkRequest,
  picked?: Setting,
): readonly Choice<Setting>[] {
  return rows.map((row, index) => ({
    ...settingChoice(row, draft),
    ...(rows[index - 1]?.group !== row.group && { heading: groupHeading(row.group) }),
    ...(picked && isSame(picked, row.setting) && { picked: true }),
  }));
}

/** A setting as a row to choose: its name, its value, and what is wrong with it or what it does. */
export function settingChoice(row: SettingRow, draft: CreateNetworkRequest): Choice<Setting> {
  const { setting, value, problems, obstacle } = row;
  const [gravest] = problems;
  return {
    label: inLabel(shown(settingLabel(setting))),
    description: inLabel(shown(valueText(setting, value))),
    detail: inLabel(shown(gravest ? createProblemSentence(gravest) : helpText(setting, draft))),
    value: setting,
    ...(gravest && { icon: icons[gravest.severity] }),
    ...(obstacle && { disabled: createProblemSentence(asProblem(obstacle)) }),
  };
}

export function settingLabel(setting: Setting): string {
  switch (setting.field) {
    case 'switch':
      return switchName(setting.name);
    case 'pool':
      return poolName();
    case 'new-pool':
      return newPoolName(setting.family);
    case 'option':
      return setting.key.startsWith(commonPrefix) ? setting.key.slice(commonPrefix.length) : setting.key;
    case 'name':
    case 'driver':
    case 'scope':
    case 'config-from':
    case 'ipam-driver':
    case 'ipam-options':
    case 'labels':
    case 'new-option':
      return settingName(setting.field);
  }
}

export function helpText(setting: Setting, draft: CreateNetworkRequest): string {
  switch (setting.field) {
    case 'switch':
      return switchHelp(setting.name);
    case 'pool':
    case 'new-pool':
      return newPoolHelp();
    case 'option': {
      const option = optionOf(draft, setting.key);
      return option ? optionMeaning(option.id) : strangeOptionHelp();
    }
    case 'name':
    case 'driver':
    case 'scope':
    case 'config-from':
    case 'ipam-driver':
    case 'ipam-options':
    case 'labels':
    case 'new-option':
      return settingHelp(setting.field);
  }
}

/** `10.1.0.0/24 · gateway 10.1.0.1 · 2 reserved`. */
function poolText({ subnet, gateway, range, reserved }: PoolRequest): string {
  return [
    subnet,
    ...(gateway === undefined ? [] : [gatewayPart(gateway)]),
    ...(range === undefined ? [] : [rangePart(range)]),
    ...(reserved && reserved.size > 0 ? [reservedPart(reserved.size)] : []),
  ].join(' · ');
}

export function valueText(setting: Setting, value: SettingValue): string {
  switch (value.kind) {
    case 'switch':
      return switchValue(value.on ? 'on' : 'off');
    case 'text':
      return value.text === '' ? noneValue() : value.text;
    case 'pool':
      return poolText(value.pool);
    case 'entries':
      return value.count === 0 ? noneValue() : entriesValue(value.count);
    case 'open':
      if (value.usual !== undefined) return usualValue(value.usual);
      if (setting.field !== 'option') return '';
      // Without a parent the engine chooses none.
      return setting.key === 'parent' ? noneValue() : automaticValue();
  }
}

function asProblem(obstacle: NonNullable<SettingRow['obstacle']>): CreateProblem {
  return { ...obstacle, severity: 'error', at: { field: 'name' } };
}

function isSame(one: Setting, other: Setting): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
