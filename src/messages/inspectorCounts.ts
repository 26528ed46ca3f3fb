import * as l10n from '@vscode/l10n';

export function memberCount(count: number): string {
  return count === 1 ? l10n.t('1 member') : l10n.t('{0} members', count);
}

export function shownCount(shown: number, all: number): string {
  return l10n.t('{0} of {1} shown', shown, all);
}

export function selectedCount(count: number): string {
  return l10n.t('{0} selected', count);
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago the network was made; undefined where the engine does not say. Times in milliseconds. */
export function ageSentence(
  created: string,
  now: number,
  locale: string,
): { readonly relative: string; readonly exact: string } | undefined {
  const time = Date.parse(created);
  if (!Number.isFinite(time)) return undefined;
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(time);
  const [unit, size] = units.find(([, milliseconds]) => now - time >= milliseconds) ?? ['minute', 60_000];
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.ceil((time - now) / size), unit);
  return { relative: l10n.t('created {0}', ago), exact };
}

export function removedSentence(name: string, at: number, locale: string): string {
  return l10n.t('{0} was removed at {1}. What you see is its last state.', name, clock(at, locale));
}

export function connectionSentence(since: number, locale: string): string {
  return l10n.t('Nothing new since {0}.', clock(since, locale));
}

function clock(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(time);
}

export function composeFileMissing(file: string): string {
  return l10n.t('There is no compose file {0} on this machine.', file);
}
