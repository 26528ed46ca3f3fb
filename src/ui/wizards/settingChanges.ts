import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import { settingRows } from '../../core/requests/settings';
import type { Setting, SettingRow } from '../../core/requests/settings';
import { sameData } from '../../core/sameData';
import { changedValue, sidesNote } from '../../messages/uiEdit';
import { noneValue } from '../../messages/uiSettings';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';
import { valueText } from './settingText';

/** Each of the rows that is not as it was says both: how it was, and how it shall be. */
export function withOriginal(
  choices: readonly Choice<Setting>[],
  draft: CreateNetworkRequest,
  original: CreateNetworkRequest,
  context: CreateContext,
): readonly Choice<Setting>[] {
  const [before, after] = [settingRows(original, context), settingRows(draft, context)];
  return choices.map((choice) => {
    const sides = sidesOf(choice.value, before, after) ?? tableChange(choice.value, draft, original);
    return sides === undefined ? choice : { icon: 'edit', ...choice, description: inLabel(shown(sides)) };
  });
}

function sidesOf(setting: Setting, before: readonly SettingRow[], after: readonly SettingRow[]): string | undefined {
  const [was, now] = [before, after].map((rows) => rows.find((row) => sameData(row.setting, setting)));
  if (!now || sameData(was?.value, now.value)) return undefined;
  const text = (row: SettingRow | undefined) => (row ? valueText(row.setting, row.value) : noneValue());
  return sidesNote(text(was), text(now));
}

/** Tables are told by their length; what is in them may have changed all the same. */
function tableChange(
  setting: Setting,
  draft: CreateNetworkRequest,
  original: CreateNetworkRequest,
): string | undefined {
  if (setting.field !== 'labels' && setting.field !== 'ipam-options') return undefined;
  const field = setting.field === 'labels' ? 'labels' : 'ipamOptions';
  return sameData(draft[field] ?? new Map(), original[field] ?? new Map()) ? undefined : changedValue();
}
