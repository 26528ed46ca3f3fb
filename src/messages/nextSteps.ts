import * as l10n from '@vscode/l10n';

/** What a person can do next; who shows the message decides which of them it can offer. */
export type NextStep =
  | 'retry'
  | 'refresh'
  | 'select-engine'
  | 'show-log'
  | 'choose-name'
  | 'choose-subnet'
  | 'choose-address'
  | 'choose-driver'
  | 'remove-unused'
  | 'disconnect-and-remove'
  | 'start-swarm'
  | 'change-request';

export function nextStepLabel(step: NextStep): string {
  switch (step) {
    case 'retry':
      return l10n.t('Try Again');
    case 'refresh':
      return l10n.t('Refresh');
    case 'select-engine':
      return l10n.t('Choose Another Engine');
    case 'show-log':
      return l10n.t('Show Log');
    case 'choose-name':
      return l10n.t('Choose Another Name');
    case 'choose-subnet':
      return l10n.t('Choose a Free Subnet');
    case 'choose-address':
      return l10n.t('Choose a Free Address');
    case 'choose-driver':
      return l10n.t('Choose Another Driver');
    case 'remove-unused':
      return l10n.t('Remove Unused Networks');
    case 'disconnect-and-remove':
      return l10n.t('Disconnect and Remove');
    case 'start-swarm':
      return l10n.t('Start a Swarm');
    case 'change-request':
      return l10n.t('Change and Try Again');
  }
}
