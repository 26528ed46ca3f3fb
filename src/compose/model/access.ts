import { readGoBoolean } from '../../core/goBoolean';
import type { Place } from '../source';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from './values';

/** Called for each key that a rule looks at: fixed parameters spare an array each time. */
export function entryAt(value: Value | undefined, key: string, second?: string, third?: string): Entry | undefined {
  const entry = value?.kind === 'map' ? value.entries.get(key) : undefined;
  if (second === undefined) {
    return entry;
  }
  return third === undefined ? entryAt(entry?.value, second) : entryAt(entry?.value, second, third);
}

export function scalarAt(
  value: Value | undefined,
  key: string,
  second?: string,
  third?: string,
): ScalarValue | undefined {
  const found = entryAt(value, key, second, third)?.value;
  return found?.kind === 'scalar' ? found : undefined;
}

export function mapAt(value: Value | undefined, key: string, second?: string, third?: string): MapValue | undefined {
  const found = entryAt(value, key, second, third)?.value;
  return found?.kind === 'map' ? found : undefined;
}

export function listAt(value: Value | undefined, key: string, second?: string, third?: string): ListValue | undefined {
  const found = entryAt(value, key, second, third)?.value;
  return found?.kind === 'list' ? found : undefined;
}

/** The text of a string that is known; undefined for every other value. */
export function textAt(value: Value | undefined, key: string, second?: string, third?: string): string | undefined {
  const scalar = scalarAt(value, key, second, third);
  return scalar?.type === 'string' ? scalar.text : undefined;
}

/** The strings that a value is or lists. */
export function stringsIn(value: Value | undefined): readonly ScalarValue[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item] : []));
}

const switchWords: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'y', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', 'n', 'no', 'off'].map((word) => [word, false] as const),
]);

/** Compose's reading of a switch: booleans and their names in any case; undefined for what is unknown or no switch. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  if (value?.kind !== 'scalar' || (value.type !== 'boolean' && value.type !== 'string')) {
    return undefined;
  }
  return switchWords.get(value.text?.toLowerCase() ?? '');
}

/** The engine's reading of a switch among options; undefined for what is none. */
export function goBooleanOf(value: Value | undefined): boolean | undefined {
  return value?.kind === 'scalar' ? readGoBoolean(value.text ?? '') : undefined;
}

/** An integer that is known, written as a number or as text. */
export function integerOf(value: Value | undefined): number | undefined {
  const text = value?.kind === 'scalar' && value.type !== 'boolean' ? value.text : undefined;
  return text !== undefined && /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
}

export function keyPlace({ keyNode }: Pick<Entry, 'keyNode'>): Place {
  return { file: keyNode.file, start: keyNode.start, end: keyNode.end };
}

/** Where a name stands: a key as it is, the item of a list without its quotes, as other values. */
export function givenPlace({ keyNode, pair }: Entry): Place {
  const { file, start, end } = keyNode;
  const item = pair === undefined && keyNode.kind === 'scalar' && keyNode.style !== 'plain' ? keyNode : undefined;
  const bare = item && item.text !== '' && item.context.text.slice(start + 1, end - 1) === item.text;
  return bare ? { file, start: start + 1, end: end - 1 } : { file, start, end };
}

/** Key and value; the item where the key is the item of a list. */
export function pairPlace({ keyNode, pair }: Entry): Place {
  return pair ? { file: keyNode.file, start: pair.start, end: pair.end } : keyPlace({ keyNode });
}

export function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.type === 'null';
}

/** The value; of a value that is not there, the key and its colon, or the empty place after them. */
export function valuePlace({ value, pair, keyNode }: Entry): Place {
  const { node } = value;
  const empty = node.kind === 'scalar' && node.style === 'empty' && value.trace === undefined;
  const blank = pair !== undefined && node.start > pair.end;
  return empty && pair && !blank
    ? { file: keyNode.file, start: pair.start, end: pair.end }
    : { file: node.file, start: node.start, end: node.end };
}
