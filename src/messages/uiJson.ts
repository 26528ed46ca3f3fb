import * as l10n from '@vscode/l10n';

export function showJsonTitle(): string {
  return l10n.t('Show Network as JSON');
}

export function showJsonPlaceholder(): string {
  return l10n.t('Which network');
}
