import * as l10n from '@vscode/l10n';
import type { Setback } from '../core/change/port';
import type { Refusal } from '../core/change/refusals';
import { failureSentence } from './failures';
import { joinObstacleMessage } from './joinObstacles';

/** Why a change of networks is not begun. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'network-not-found':
      return l10n.t('Network "{0}" is not there any more.', refusal.network);
    case 'container-not-found':
      return l10n.t('Container "{0}" is not there any more.', refusal.container);
    case 'predefined':
      return l10n.t('Network "{0}" belongs to the engine itself.', refusal.network);
    case 'ingress':
      return l10n.t('Network "{0}" carries the published ports of the swarm.', refusal.network);
    case 'config-from':
      return l10n.t('Network "{0}" takes its settings from "{1}".', refusal.network, refusal.from);
    case 'config-used':
      return l10n.t('Other networks take their settings from "{0}": {1}', refusal.network, refusal.by.join(', '));
    case 'has-services':
      return l10n.t('Services of the swarm use network "{0}": {1}', refusal.network, refusal.services.join(', '));
    case 'needs-manager':
      return l10n.t('Only a manager of the swarm can change network "{0}".', refusal.network);
    case 'mode-by-id':
      return l10n.t(
        'These containers were made for this very network "{0}" and start on no other: {1}',
        refusal.network,
        refusal.containers.join(', '),
      );
    case 'mode-by-name':
      return l10n.t('These containers need a network named "{0}": {1}', refusal.network, refusal.containers.join(', '));
    case 'unsettled':
      return l10n.t('Container "{0}" is neither running nor stopped: wait until it has settled.', refusal.container);
    case 'stale-endpoint':
      return l10n.t(
        'A crash has left an endpoint "{1}" in network "{0}" that belongs to no container.',
        refusal.network,
        refusal.endpoint,
      );
    case 'in-use':
      return l10n.t('Containers are attached to network "{0}": {1}', refusal.network, refusal.containers.join(', '));
    case 'name-taken':
      return l10n.t('There is another network "{0}" by now.', refusal.network);
    case 'overlap':
      return l10n.t('{0} overlaps {2} of network "{1}".', refusal.subnet, refusal.network, refusal.taken);
    case 'address-outside':
      return l10n.t('The address {1} of "{0}" lies outside of the new subnets.', refusal.container, refusal.address);
    case 'address-reserved':
      return l10n.t('The address {1} of "{0}" is reserved.', refusal.container, refusal.address);
    case 'address-needs-subnet':
      return l10n.t(
        '"{0}" asks for {1}, and the network has no subnet of its own.',
        refusal.container,
        refusal.address,
      );
    case 'address-taken':
      return l10n.t('The address {1} of "{0}" is taken by "{2}".', refusal.container, refusal.address, refusal.by);
    case 'port-taken':
      return l10n.t('The host port {1} of "{0}" is taken by "{2}".', refusal.container, refusal.port, refusal.by);
    case 'cannot-join':
      return l10n.t(
        '"{0}" cannot be connected to "{1}". {2}',
        refusal.container,
        refusal.network,
        joinObstacleMessage(refusal.obstacle),
      );
    case 'not-connected':
      return l10n.t('"{0}" is not connected to "{1}".', refusal.container, refusal.network);
    case 'host-mode':
      return l10n.t('"{0}" was made in the host\'s network and cannot leave it.', refusal.container);
    case 'nothing-to-change':
      return l10n.t('There is nothing to change.');
    case 'in-progress':
      return l10n.t('Another window is changing these networks: {0}', refusal.networks.join(', '));
    case 'unfinished-before':
      return l10n.t(
        'An earlier change of these networks has not been brought to its end: {0}',
        refusal.networks.join(', '),
      );
    case 'journal-unwritable':
      return l10n.t('The change cannot be written down first, so nothing was touched.');
    case 'journal-unreadable':
      return l10n.t('The journal of an earlier change cannot be read, so nothing was touched.');
    case 'changed-meanwhile':
      return l10n.t('These networks have changed meanwhile: {0}', refusal.networks.join(', '));
    case 'other-engine':
      return l10n.t('Another engine answers now.');
  }
}

/** The change failed, and all is as it was. */
export function restoredSentence(setback: Setback): string {
  return l10n.t('{0} All is as it was before.', setbackSentence(setback));
}

/** The change failed, and so did the way back. */
export function unfinishedSentence(setback: Setback): string {
  return l10n.t(
    '{0} The old state could not be restored either; what was there is written down.',
    setbackSentence(setback),
  );
}

function setbackSentence(setback: Setback): string {
  switch (setback.code) {
    case 'step-failed':
      return failureSentence(setback.failure);
    case 'engine-lost':
      return l10n.t('The engine went away in the middle.');
    case 'obstructed':
      return l10n.t('Something new was in the way.');
    case 'not-as-wanted':
      return l10n.t('All steps were taken, and the engine still does not have it as wanted.');
    case 'cancelled':
      return l10n.t('It was cancelled.');
    case 'other-engine':
      return l10n.t('Another engine answers now.');
    case 'cut-off':
      return l10n.t('It was cut off in the middle.');
    case 'taken-over':
      return l10n.t('Another window has taken it over.');
  }
}
