import * as l10n from '@vscode/l10n';

/** Said in the status bar, so that one knows that the key did something. */
export function copiedNote(text: string): string {
  return l10n.t('Copied: {0}', text);
}

export function copiedWithoutNote(omitted: readonly string[]): string {
  return l10n.t('Copied, but this cannot be written there and is left out: {0}.', omitted.join(', '));
}

/** What the command line or a compose file has no words for. */
export type OmittedPart = 'scope' | 'ingress' | 'config-only' | 'config-from' | 'ipam-options';

export function omittedPartName(part: OmittedPart): string {
  switch (part) {
    case 'scope':
      return l10n.t('the scope');
    case 'ingress':
      return l10n.t('being the ingress network');
    case 'config-only':
      return l10n.t('being a configuration only');
    case 'config-from':
      return l10n.t('the configuration network');
    case 'ipam-options':
      return l10n.t('options of the IPAM driver');
  }
}

export function copyNetworkTitle(): string {
  return l10n.t('Copy from Network');
}

export function copyNetworkPlaceholder(): string {
  return l10n.t('Which network');
}

export function copyContainerPlaceholder(): string {
  return l10n.t('Which container');
}
