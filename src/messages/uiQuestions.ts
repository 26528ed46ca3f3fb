import * as l10n from '@vscode/l10n';

/** On the button that puts the nearest right value into the field. */
export function takeNearestLabel(nearest: string): string {
  return l10n.t('Use {0}', nearest);
}
