import * as l10n from '@vscode/l10n';
import type { RelatedRole } from '../../compose/findings';

export function relatedMessage(role: RelatedRole): string {
  switch (role) {
    case 'first':
      return l10n.t('First here');
    case 'other':
      return l10n.t('The other one');
    case 'declared-here':
      return l10n.t('Declared here');
    case 'inherited-here':
      return l10n.t('Taken over here');
    case 'networks-here':
      return l10n.t('The networks');
    case 'mode-here':
      return l10n.t('The mode');
    case 'edge':
      return l10n.t('The next one');
  }
}
