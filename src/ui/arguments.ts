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
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[] | undefined;
}

/** Only own properties count, so that nothing comes from a prototype. */
export function optionsArgument(values: readonly unknown[], index: number): Options {
  const value = values[index] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw badArgument(index, 'options');
  const options = new Map<string, unknown>(Object.entries(value));
  const read = <T>(name: string, expected: ArgumentKind, is: (value: unknown) => value is T): T | undefined => {
    const option = options.get(name);
    if (option === undefined) return undefined;
    if (!is(option)) throw new CommandError({ code: 'bad-option', option: name, expected });
    return option;
  };
  return {
    flag: (name) => read(name, 'boolean', (option) => typeof option === 'boolean') ?? false,
    text: (name) => read(name, 'text', isText),
    texts: (name) => read(name, 'text', (option) => Array.isArray(option) && option.every(isText)),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function badArgument(index: number, expected: ArgumentKind): CommandError {
  return new CommandError({ code: 'bad-argument', position: index + 1, expected });
}
