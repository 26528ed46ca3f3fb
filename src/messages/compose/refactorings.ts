import * as l10n from '@vscode/l10n';
import type { RefactoringTitle } from '../../compose/refactor/refactoring';

export function refactoringTitle(title: RefactoringTitle): string {
  switch (title.code) {
    case 'join-new-network':
      return l10n.t('Put {0} on a new network "{1}" together', names(title.services), title.network);
    case 'split-network':
      return l10n.t(
        'Split "{0}": move {1} to a network "{2}" behind it',
        title.network,
        names(title.moved),
        title.tier,
      );
    case 'networks-to-map':
      return l10n.t('Write the networks of "{0}" as a mapping', title.service);
    case 'networks-to-list':
      return l10n.t('Write the networks of "{0}" as a list', title.service);
    case 'make-internal':
      return l10n.t('Make network "{0}" internal', title.network);
    case 'make-external':
      return l10n.t('Make network "{0}" external, as "{1}" of the engine', title.network, title.engineName);
    case 'pin-subnet':
      return l10n.t('Keep network "{0}" at {1}, which it has now', title.network, title.subnets.join(', '));
    case 'create-network':
      return l10n.t('Create network "{0}" on the engine now', title.name);
    case 'declare-live':
      return l10n.t('Declare network "{0}" of the engine as external', title.name);
    case 'declare-all-live':
      return l10n.t('Declare all {0} networks of the engine as external', title.count);
  }
}

const mostNames = 3;

function names(all: readonly string[]): string {
  const quoted = all.map((name) => `"${name}"`);
  return quoted.length <= mostNames
    ? quoted.join(', ')
    : l10n.t('{0} and {1} more', quoted.slice(0, mostNames).join(', '), quoted.length - mostNames);
}
