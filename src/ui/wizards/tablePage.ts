import {
  addEntryLabel,
  backLabel,
  entryPrompt,
  entryRemark,
  reservedEntryPrompt,
  tablePlaceholder,
} from '../../messages/uiSettingQuestions';
import { inLabel, shown } from '../neutral';
import type { Remark } from './questions';
import { askOne, askText } from './questions';
import type { Answer, Position } from './steps';
import { below } from './steps';

type Table = ReadonlyMap<string, string>;

export interface TableQuestion {
  readonly position: Position;
  readonly table: Table;
  readonly entries: 'values' | 'addresses';
  /** What is to be said about the table, above all about one entry, while that is typed. */
  readonly remark: (table: Table, key: string) => Remark | undefined;
}

type Deed = { readonly kind: 'done' } | { readonly kind: 'entry'; readonly key: string };

/** A list of `KEY=VALUE`; an entry is changed by choosing it, and removed by leaving nothing of it. */
export async function askTable({ position, table: before, entries, remark }: TableQuestion): Promise<Answer<Table>> {
  let table = before;
  for (;;) {
    const answer = await askOne<Deed>(position, {
      placeholder: tablePlaceholder(),
      choices: [
        { label: backLabel(), icon: 'check', value: { kind: 'done' } },
        { label: addEntryLabel(), icon: 'add', value: { kind: 'entry', key: '' }, picked: true },
        ...[...table].map(([key, value]) => ({
          label: inLabel(shown(key)),
          description: inLabel(shown(value)),
          value: { kind: 'entry', key } as const,
        })),
      ],
    });
    if (answer.kind === 'cancel') return answer;
    if (answer.kind === 'back' || answer.value.kind === 'done') return { kind: 'next', value: table };
    const edited = await askEntry(position, table, answer.value.key, entries, remark);
    if (edited.kind === 'cancel') return edited;
    if (edited.kind === 'next') table = edited.value;
  }
}

async function askEntry(
  position: Position,
  table: Table,
  key: string,
  entries: TableQuestion['entries'],
  remark: TableQuestion['remark'],
): Promise<Answer<Table>> {
  const changed = (text: string) => withEntry(table, key, text);
  const answer = await askText(below(position), {
    prompt: entries === 'addresses' ? reservedEntryPrompt() : entryPrompt(),
    placeholder: entries === 'addresses' ? 'router=10.0.5.254' : 'purpose=tests',
    value: table.has(key) ? `${key}=${table.get(key) ?? ''}` : '',
    remark(text) {
      if (text.trim() === '') return undefined;
      const entry = entryOf(text);
      if (!entry) return { severity: 'error', text: entryRemark() };
      const found = remark(changed(text), entry.key);
      return found?.nearest === undefined ? found : { ...found, nearest: `${entry.key}=${found.nearest}` };
    },
  });
  return answer.kind === 'next' ? { kind: 'next', value: changed(answer.value) } : answer;
}

function withEntry(table: Table, key: string, text: string): Table {
  const entry = entryOf(text);
  const kept = [...table].filter(([each]) => each !== key && each !== entry?.key);
  return new Map(entry ? [...kept, [entry.key, entry.value]] : kept);
}

function entryOf(text: string): { readonly key: string; readonly value: string } | undefined {
  const equals = text.indexOf('=');
  const key = text.slice(0, equals).trim();
  return equals < 0 || key === '' ? undefined : { key, value: text.slice(equals + 1).trim() };
}
