import { readCidr } from '../../core/addressing';
import type { CreateNetworkRequest } from '../../core/engine';
import { checkCreate, isAcceptable } from '../../core/requests/checkCreate';
import type { CreateContext } from '../../core/requests/createContext';
import { isSwarmScoped } from '../../core/requests/createContext';
import { familiesInForce } from '../../core/requests/driverProblems';
import { isChosen, settingRows } from '../../core/requests/settings';
import type { Setting, SettingRow } from '../../core/requests/settings';
import { automaticSubnets } from '../../core/requests/subnetSupply';
import { spellCompose } from '../../core/spelling/composeSnippet';
import { spellCreate } from '../../core/spelling/createCommand';
import type { Shell } from '../../core/spelling/shell';
import { omittedPartName } from '../../messages/uiClipboard';
import {
  commandHeading,
  composeHeading,
  createLabel,
  leftOutNote,
  moreOptionsDetail,
  moreOptionsLabel,
  summaryHeading,
  unspeakableNote,
} from '../../messages/uiReview';
import { automaticCountValue, automaticValue, poolName } from '../../messages/uiSettings';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';
import { settingChoice } from './settingText';

export type ReviewDeed =
  | { readonly kind: 'create' }
  | { readonly kind: 'more' }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'copy'; readonly text: string };

/** The last page of the wizard: what will be created, as rows, as a command and as a compose snippet. */
export function reviewChoices(
  draft: CreateNetworkRequest,
  context: CreateContext,
  shell: Shell,
): readonly Choice<ReviewDeed>[] {
  const ready = isAcceptable(checkCreate(draft, context));
  const rows = settingRows(draft, context).filter((row) => isShown(row, draft, context));
  const wrong = rows.find(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  return [
    ...(ready ? [{ label: createLabel(), icon: 'check', value: { kind: 'create' }, picked: true } as const] : []),
    { label: moreOptionsLabel(), detail: moreOptionsDetail(), icon: 'settings', value: { kind: 'more' } },
    ...rows.map((row, index) => ({
      ...summaryChoice(row, draft, context),
      ...(index === 0 && { heading: summaryHeading() }),
      ...(row === wrong && { picked: true }),
    })),
    ...commandChoices(draft, shell),
    ...composeChoices(draft),
  ];
}

/** What one chose, what one always wants to know, and whatever is wrong. */
function isShown(row: SettingRow, draft: CreateNetworkRequest, context: CreateContext): boolean {
  const { setting, problems } = row;
  const { pools = [], configFrom, configOnly } = draft;
  if (setting.field === 'new-pool') {
    const given = pools.some(({ subnet }) => readCidr(subnet)?.family !== 6);
    return setting.family === 4 && familiesInForce(draft, context)[4] && !given && !configFrom && !configOnly;
  }
  return isChosen(row) || problems.length > 0;
}

function summaryChoice(row: SettingRow, draft: CreateNetworkRequest, context: CreateContext): Choice<ReviewDeed> {
  const { setting } = row;
  const choice = settingChoice(row, draft);
  const { detail } = choice;
  const automatic = setting.field === 'new-pool' ? automaticText(draft, context) : undefined;
  return {
    label: automatic === undefined ? choice.label : poolName(),
    description: automatic ?? choice.description ?? '',
    // Help is for the page of all options; here only what is wrong.
    ...(row.problems.length > 0 && detail !== undefined && { detail }),
    ...(choice.icon !== undefined && { icon: choice.icon }),
    value: { kind: 'setting', setting },
  };
}

function automaticText(draft: CreateNetworkRequest, context: CreateContext): string {
  if (isSwarmScoped(draft)) return automaticValue();
  const { left, total } = automaticSubnets(context);
  return automaticCountValue(left, total);
}

function commandChoices(draft: CreateNetworkRequest, shell: Shell): readonly Choice<ReviewDeed>[] {
  const heading = commandHeading();
  const spelling = spellCreate(draft, shell);
  if (spelling.kind === 'impossible') return [{ heading, label: unspeakableNote(), value: { kind: 'more' } }];
  return copyChoices(
    heading,
    spelling.text,
    foldedCommand(spelling.text),
    spelling.omissions.map(({ key }) => key),
  );
}

function composeChoices(draft: CreateNetworkRequest): readonly Choice<ReviewDeed>[] {
  const { text, omissions } = spellCompose(draft);
  return copyChoices(composeHeading(), text, text.trimEnd().split('\n'), omissions.map(omittedPartName));
}

/** A row a line, so that all of it is seen; each of them copies the whole. */
function copyChoices(
  heading: string,
  text: string,
  lines: readonly string[],
  omitted: readonly string[],
): readonly Choice<ReviewDeed>[] {
  return lines.map((line, index) => ({
    // Blanks at the beginning of a label are not shown.
    label: inLabel(shown(line)).replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length * 2)),
    value: { kind: 'copy', text } as const,
    ...(index === 0 && { heading, icon: 'copy' }),
    ...(index === 0 && omitted.length > 0 && { detail: inLabel(shown(leftOutNote(omitted))) }),
  }));
}

/** Columns that a quick pick has at least, and how many of them are left beside a heading. */
const widest = 64;
const widestBesideHeading = 54;

/** Where an option begins, the line may end. */
function foldedCommand(command: string): readonly string[] {
  return command.split(/ (?='?--\S)/).reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1) ?? '';
    const room = lines.length > 1 ? widest : widestBesideHeading;
    if (last !== '' && last.length + word.length >= room) return [...lines, `  ${word}`];
    return [...lines.slice(0, -1), last === '' ? word : `${last} ${word}`];
  }, []);
}
