import * as l10n from '@vscode/l10n';
import type { Loss } from '../core/change/losses';
import type { NetworkField } from '../core/change/networkDifferences';
import { joinObstacleMessage } from './joinObstacles';

/** What a change did not bring back as it was, or, where nothing is known of `now`, cannot promise to. */
export function lossSentence(loss: Loss): string {
  switch (loss.code) {
    case 'mac':
      return loss.now === undefined
        ? l10n.t('"{0}" gets another MAC address in "{1}" in place of {2}.', loss.container, loss.network, loss.was)
        : l10n.t(
            '"{0}" has the MAC address {3} in "{1}" in place of {2}.',
            loss.container,
            loss.network,
            loss.was,
            loss.now,
          );
    case 'dynamic-address':
      return loss.now === undefined
        ? l10n.t(
            '"{0}" may get another address in "{1}" in place of {2}: the engine chooses it.',
            loss.container,
            loss.network,
            loss.was,
          )
        : l10n.t(
            '"{0}" has the address {3} in "{1}" in place of {2}.',
            loss.container,
            loss.network,
            loss.was,
            loss.now,
          );
    case 'address-taken':
      return l10n.t(
        '"{0}" gets another address in "{1}": {2} is taken by "{3}".',
        loss.container,
        loss.network,
        loss.address,
        loss.by,
      );
    case 'port-taken':
      return l10n.t(
        '"{0}" stays disconnected: "{2}" publishes the host port {1} by now.',
        loss.container,
        loss.port,
        loss.by,
      );
    case 'cannot-join':
      return l10n.t('"{0}" stays disconnected. {1}', loss.container, joinObstacleMessage(loss.obstacle));
    case 'mode-by-id':
      return l10n.t(
        '"{0}" was made for the network "{1}" that is gone, and has to be made anew.',
        loss.container,
        loss.network,
      );
    case 'ports':
      return l10n.t('These host ports of "{0}" do not stay as they were: {1}', loss.container, loss.ports.join(', '));
    case 'stopped':
      return l10n.t('"{0}" ran before and does not run now.', loss.container);
    case 'container-gone':
      return l10n.t('Container "{0}" is not there any more.', loss.container);
    case 'network-differs':
      return l10n.t(
        'The engine gave network "{0}" other settings than it was asked for: {1}',
        loss.network,
        loss.fields.map(networkFieldWord).join(', '),
      );
  }
}

/** What one calls a setting of a network. */
function networkFieldWord(field: NetworkField): string {
  switch (field) {
    case 'name':
      return l10n.t('Name');
    case 'driver':
      return l10n.t('Driver');
    case 'internal':
      return l10n.t('Internal');
    case 'attachable':
      return l10n.t('Attachable');
    case 'ingress':
      return l10n.t('Ingress');
    case 'ipv4':
      return l10n.t('IPv4');
    case 'ipv6':
      return l10n.t('IPv6');
    case 'config-only':
      return l10n.t('Settings for other networks');
    case 'config-from':
      return l10n.t('Settings from another network');
    case 'ipam':
      return l10n.t('Address driver');
    case 'subnets':
      return l10n.t('Subnets');
    case 'options':
      return l10n.t('Options');
    case 'labels':
      return l10n.t('Labels');
  }
}
