import * as l10n from '@vscode/l10n';
import type { DriverOption, OptionValue } from '../../core/driverOptions';
import { sinceEngine } from './keyMeanings';

/** What values an option takes, what stands for it where it is absent, and since when there is such an option. */
export function optionNotes(option: DriverOption): readonly string[] {
  const values = valuesNote(option.value);
  return [
    ...(values === undefined ? [] : [values]),
    ...(option.default === undefined ? [] : [l10n.t('Default: {0}', option.default)]),
    ...(option.since === undefined ? [] : [sinceEngine(option.since)]),
  ];
}

export function valueSince({ valuesSince }: DriverOption, value: string): readonly string[] {
  const since = new Map(Object.entries(valuesSince ?? {})).get(value);
  return since === undefined ? [] : [sinceEngine(since)];
}

function valuesNote(value: OptionValue): string | undefined {
  switch (value.type) {
    case 'boolean':
      return l10n.t('Values: {0}', '"true", "false"');
    case 'choice':
      return l10n.t('Values: {0}', value.values.join(', '));
    case 'integer':
      return l10n.t('A number from {0} to {1}', value.min, value.max);
    case 'integers':
      return l10n.t('Numbers from {0} to {1}, separated by "{2}"', value.min, value.max, value.separator);
    case 'address':
      return l10n.t('An IP address');
    case 'interface':
      return l10n.t('A name of at most {0} characters', value.maxLength);
    case 'parent':
      return l10n.t('An interface of the host, or NAME.VLAN');
    case 'presence':
    case 'text':
    case 'list':
      return undefined;
  }
}
