import * as l10n from '@vscode/l10n';

export function revealInComposeTitle(): string {
  return l10n.t('Open Compose File');
}

export function revealInComposePlaceholder(): string {
  return l10n.t('The network to find in its compose file');
}
