import * as l10n from '@vscode/l10n';
import type { ShapeId, WordId } from '../../compose/completion/items';

/** What a word that is offered stands for. */
export function wordMeaning(word: WordId): string {
  switch (word) {
    case 'host-gateway':
      return l10n.t('The address by which containers reach the host.');
    case 'resolver':
      return l10n.t('A public DNS server.');
    case 'ipam-default':
      return l10n.t('The engine itself.');
    case 'priority':
      return l10n.t('Higher comes first.');
    case 'interface':
      return l10n.t('Name of an interface in the container.');
    case 'tcp':
      return l10n.t('The usual protocol.');
    case 'udp':
      return l10n.t('For DNS, games, QUIC.');
    case 'sctp':
      return l10n.t('For telephony.');
    case 'mode-ingress':
      return l10n.t('On every node of the swarm.');
    case 'mode-host':
      return l10n.t('On the node of the container only.');
    case 'loopback':
      return l10n.t('Only this host reaches the port.');
    case 'everywhere':
      return l10n.t('Everybody who reaches the host reaches the port.');
    case 'sysctl':
      return l10n.t('A kernel setting of the interface.');
    case 'port-number':
      return l10n.t('A port that services often listen on.');
    case 'used-in-file':
      return l10n.t('Used in this project.');
  }
}

/** What a fixed `network_mode` means. */
export function modeMeaning(mode: 'host' | 'none' | 'bridge'): string {
  switch (mode) {
    case 'host':
      return l10n.t('The container has the network of the host: no address of its own, no published ports.');
    case 'none':
      return l10n.t('The container has no network but its loopback.');
    case 'bridge':
      return l10n.t('The default bridge of the engine, where names do not resolve.');
  }
}

export function shapeTitle(shape: ShapeId): string {
  switch (shape) {
    case 'tiers':
      return l10n.t('Front and back tier, the database out of reach');
    case 'shared-proxy':
      return l10n.t('External network shared with a proxy');
    case 'own-subnet':
      return l10n.t('Network with a subnet of its own');
    case 'dual-stack':
      return l10n.t('Network with IPv4 and IPv6');
    case 'macvlan':
      return l10n.t('macvlan on a VLAN');
  }
}

export function shapeMeaning(shape: ShapeId): string {
  switch (shape) {
    case 'tiers':
      return l10n.t(
        'A network for what meets the outside and an internal one for databases: what is only on the second can neither be reached from outside nor get out.',
      );
    case 'shared-proxy':
      return l10n.t('A network that exists already, for example that of a reverse proxy in another project.');
    case 'own-subnet':
      return l10n.t('A subnet that meets no other one, so that services can have fixed addresses.');
    case 'dual-stack':
      return l10n.t('IPv4 and IPv6 side by side, with free subnets.');
    case 'macvlan':
      return l10n.t(
        "Containers with addresses in a VLAN of the host's network. Parent, subnet, gateway and range have to be those of the VLAN.",
      );
  }
}
