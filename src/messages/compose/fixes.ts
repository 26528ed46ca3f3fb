import * as l10n from '@vscode/l10n';
import type { FixTitle } from '../../compose/findings';

export function fixTitle(title: FixTitle): string {
  switch (title.code) {
    case 'replace':
      return l10n.t('Change to "{0}"', title.text);
    case 'remove':
      return l10n.t('Remove "{0}"', title.text);
    case 'add':
      return l10n.t('Add "{0}"', title.text);
    case 'rename-key':
      return l10n.t('Rename to "{0}"', title.key);
    case 'move':
      return l10n.t('Move "{0}" to "{1}"', title.key, title.to);
    case 'declare-network':
      return l10n.t('Declare network "{0}"', title.network);
    case 'declare-external':
      return l10n.t('Declare network "{0}" as external', title.network);
    case 'use-network-mode':
      return l10n.t('Use "network_mode: {0}" instead', title.mode);
    case 'join-network':
      return l10n.t('Put service "{0}" on network "{1}"', title.service, title.network);
    case 'quote':
      return l10n.t('Put in quotes');
    case 'unquote':
      return l10n.t('Take the quotes away');
    case 'make-list':
      return l10n.t('Write as a list');
    case 'make-map':
      return l10n.t('Write as a mapping');
    case 'outdent':
      return l10n.t('Move "{0}" to the top level', title.key);
    case 'escape-dollar':
      return l10n.t('Write the dollar sign twice');
    case 'create-file':
      return l10n.t('Create file "{0}"', title.path);
  }
}
