import type { ArgumentKind } from '../messages/commandProblems';
import { CommandError } from './commandError';

/** Names or ids that a program sent at a place; undefined where it sent nothing there. Throws `CommandError`. */
export function namesArgument(
  values: readonly unknown[],
  index: number,
  expected: 'network' | 'container',
): readonly string[] | undefined {
  const value = values[index];
  if (value === undefined || value === null) return undefined;
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = names.filter((name) => typeof name === 'string');
  if (names.length === 0 || texts.length < names.length) throw badArgument(index, expected);
  return texts;
}

/** A text that a program sent at a place; undefined where it sent nothing there. Throws `CommandError`. */
export function textArgument(values: readonly unknown[], index: number): string | undefined {
  const value = values[index];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badArgument(index, 'text');
  return value;
}

/** The options that a program sent. Every reader throws `CommandError` where the value is of another kind. */
export interface Options {
  /** Those that were sent, known or not. */
  readonly names: readonly string[];
  flag(name: string): boolean;
  /** As `flag`, undefined where nothing was sent. */
  choice(name: string): boolean | undefined;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  texts(name: string): readonly string[] | undefined;
  /** Texts by their names; undefined in place of a text that was sent as null. */
  table(name: string): ReadonlyMap<string, string | undefined> | undefined;
  /** A list of which each item is a text, or has options of its own. */
  items(name: string): readonly (string | Options)[] | undefined;
}

/** Only own properties count, so that nothing comes from a prototype. */
export function optionsArgument(values: readonly unknown[], index: number): Options {
  const value = values[index] ?? {};
  if (!isRecord(value)) throw badArgument(index, 'options');
  return optionsIn(value);
}

function optionsIn(value: object): Options {
  const options = new Map<string, unknown>(Object.entries(value));
  const read = <T>(name: string, expected: ArgumentKind, is: (value: unknown) => value is T): T | undefined => {
    const option = options.get(name);
    if (option === undefined) return undefined;
    if (!is(option)) throw new CommandError({ code: 'bad-option', option: name, expected });
    return option;
  };
  const choice = (name: string) => read(name, 'boolean', (option) => typeof option === 'boolean');
  return {
    names: [...options.keys()],
    flag: (name) => choice(name) ?? false,
    choice,
    text: (name) => read(name, 'text', isText),
    number: (name) => read(name, 'number', (option) => typeof option === 'number'),
    texts: (name) => read(name, 'text', (option) => Array.isArray(option) && option.every(isText)),
    table(name) {
      const table = read(name, 'table', isTable);
      return table && new Map(Object.entries(table).map(([key, text]) => [key, text ?? undefined]));
    },
    items: (name) => read(name, 'items', isItems)?.map((item) => (isText(item) ? item : optionsIn(item))),
  };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is Readonly<Record<string, string | null>> {
  return isRecord(value) && Object.values(value).every((text) => text === null || isText(text));
}

function isItems(value: unknown): value is readonly (string | object)[] {
  return Array.isArray(value) && value.every((item) => isText(item) || isRecord(item));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function badArgument(index: number, expected: ArgumentKind): CommandError {
  return new CommandError({ code: 'bad-argument', position: index + 1, expected });
}
