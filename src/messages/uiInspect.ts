import * as l10n from '@vscode/l10n';

export function inspectTitle(): string {
  return l10n.t('Inspect Network');
}

export function inspectPlaceholder(): string {
  return l10n.t('Which network');
}
