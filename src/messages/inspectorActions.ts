import * as l10n from '@vscode/l10n';
import type { Blocked, MemberAction, NetworkAction } from '../core/inspection/offers';
import { joinObstacleMessage } from './joinObstacles';

export function showNetworkLabel(name: string): string {
  return l10n.t('Show "{0}"', name);
}

export function networkActionLabel(action: NetworkAction): string {
  switch (action) {
    case 'connect':
      return l10n.t('Connect a container…');
    case 'edit':
      return l10n.t('Edit…');
    case 'duplicate':
      return l10n.t('Duplicate…');
    case 'remove':
      return l10n.t('Remove…');
    case 'copyCommand':
      return l10n.t('Copy as command');
    case 'copyCompose':
      return l10n.t('Copy as Compose');
    case 'json':
      return l10n.t('JSON');
    case 'topology':
      return l10n.t('Topology');
    case 'copyName':
      return l10n.t('Copy name');
    case 'copyId':
      return l10n.t('Copy ID');
    case 'openComposeFile':
      return l10n.t('Open Compose file');
    case 'createAgain':
      return l10n.t('Create it again…');
    case 'showSuccessor':
      return l10n.t('Show the new one of this name');
  }
}

export function memberActionLabel(action: MemberAction): string {
  switch (action) {
    case 'disconnect':
      return l10n.t('Disconnect…');
    case 'move':
      return l10n.t('Move…');
    case 'copyNames':
      return l10n.t('Copy names');
    case 'copyAddresses':
      return l10n.t('Copy addresses');
  }
}

export function blockedSentence(blocked: Blocked): string {
  switch (blocked) {
    case 'predefined':
      return l10n.t('the engine made this network and keeps it');
    case 'ingress':
      return l10n.t('it carries the published ports of the swarm');
    case 'config-from':
      return l10n.t('its settings are those of another network');
    case 'host-network':
    case 'none-network':
    case 'configuration':
    case 'not-attachable':
      return joinObstacleMessage({ code: blocked });
    case 'needs-manager':
      return l10n.t('only a manager of the swarm can change it');
    case 'one-of-its-kind':
      return l10n.t('the engine has one such network and takes no second');
    case 'no-engine':
      return l10n.t('the engine does not answer');
    case 'removed':
      return l10n.t('the network was removed');
    case 'untrusted':
      return l10n.t('nothing can be changed in Restricted Mode');
  }
}
