import * as l10n from '@vscode/l10n';
import type { KnownDriver } from '../../core/drivers';

/** What networks of a driver are like. */
export function driverMeaning(driver: KnownDriver | 'plugin'): string {
  switch (driver) {
    case 'bridge':
      return l10n.t(
        'A network of its own on this host, with a way out through the host (NAT). Right for most projects.',
      );
    case 'macvlan':
      return l10n.t(
        'Containers stand in the network of the host with MAC addresses of their own. The host itself cannot reach them.',
      );
    case 'ipvlan':
      return l10n.t('Containers stand in the network of the host and share its MAC address.');
    case 'overlay':
      return l10n.t('One network across the nodes of a swarm; the engine has to be a manager of one.');
    case 'host':
      return l10n.t('The network of the host itself; there is one and the engine makes it. Use network_mode: host.');
    case 'null':
      return l10n.t('No network; there is one and the engine makes it. Use network_mode: none.');
    case 'nat':
      return l10n.t('Windows: a network of its own with a way out through the host.');
    case 'transparent':
      return l10n.t('Windows: containers stand in the network of the host.');
    case 'l2bridge':
      return l10n.t('Windows: containers stand in the network of the host and share its MAC address.');
    case 'l2tunnel':
      return l10n.t('Windows: as l2bridge, with all traffic through the physical host.');
    case 'ics':
      return l10n.t('Windows: through the shared connection of the host.');
    case 'private':
      return l10n.t('Windows: only containers, not even the host.');
    case 'internal':
      return l10n.t('Windows: only containers and the host.');
    case 'plugin':
      return l10n.t('A driver that a plugin brings.');
  }
}
