import * as l10n from '@vscode/l10n';

export function detailsLabel(): string {
  return l10n.t('Details');
}

export function manageTrustLabel(): string {
  return l10n.t('Manage Workspace Trust');
}

/** For what should not have happened at all. */
export function ownFaultMessage(message: string): string {
  return l10n.t('Docker Networks met a fault of its own: {0}', message);
}
