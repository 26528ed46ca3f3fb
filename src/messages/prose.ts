import * as l10n from '@vscode/l10n';

/** Sentences one behind the other, with between two of them what the language has there. */
export function prose(sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((before, next) => (before === '' ? next : l10n.t('{0} {1}', before, next)), '');
}

/** More than these nobody reads in one message. */
const mostRead = 3;

/** The first few of them, and how many there are besides, for a list. */
export function fewOf<T>(items: readonly T[], textOf: (item: T) => string): readonly string[] {
  return few(items, textOf, andMoreNote);
}

/** The same for `prose`. */
export function fewSentences<T>(items: readonly T[], sentenceOf: (item: T) => string): readonly string[] {
  return few(items, sentenceOf, (count) => l10n.t('And {0} more.', count));
}

function few<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  restOf: (count: number) => string,
): readonly string[] {
  const rest = items.length > mostRead ? [restOf(items.length - mostRead)] : [];
  return [...items.slice(0, mostRead).map(textOf), ...rest];
}

/** The rest of a list that is too long to be read. */
export function andMoreNote(count: number): string {
  return l10n.t('and {0} more', count);
}
