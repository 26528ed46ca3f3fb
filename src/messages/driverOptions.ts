import * as l10n from '@vscode/l10n';
import type { DriverOptionId } from '../core/driverOptions';

/** What an option does, for tables, pickers and hovers. */
export function optionMeaning(id: DriverOptionId): string {
  switch (id) {
    case 'bridge-name':
      return l10n.t(
        'Name of the bridge interface on the host, 15 characters at most. An existing bridge of that name is used as it is.',
      );
    case 'masquerade':
      return l10n.t("Traffic that leaves the network gets the host's address (masquerade).");
    case 'icc':
      return l10n.t(
        'Containers of this network may talk to each other. "false" drops traffic between them, published ports aside.',
      );
    case 'gateway-mode-ipv4':
      return l10n.t(
        "How IPv4 leaves and enters: nat (port mapping), nat-unprotected (all ports open on the container's address too), routed (no NAT, no host ports), isolated (internal networks only: the host has no address here).",
      );
    case 'gateway-mode-ipv6':
      return l10n.t('How IPv6 leaves and enters; the modes are those of IPv4.');
    case 'inhibit-ipv4':
      return l10n.t('Put no IPv4 address on the bridge: somebody else manages the gateway.');
    case 'host-binding':
      return l10n.t('Host address that published ports listen on when a port names none. IPv6 is allowed.');
    case 'default-bridge':
      return l10n.t("The engine's own mark of its default bridge. Not for other networks.");
    case 'trusted-interfaces':
      return l10n.t(
        'Host interfaces from which containers may be reached on their own addresses, separated by colons.',
      );
    case 'bridge-mtu':
      return l10n.t(
        "Largest packet of the bridge and of the containers' interfaces, in bytes. 0 leaves it to the kernel.",
      );
    case 'interface-prefix':
      return l10n.t('How the interfaces inside the containers are called; a number follows.');
    case 'host-ipv4':
      return l10n.t("Source address of IPv4 traffic that leaves the network, in place of the host's usual one.");
    case 'host-ipv6':
      return l10n.t("Source address of IPv6 traffic that leaves the network, in place of the host's usual one.");
    case 'enable-ipv6':
      return l10n.t("IPv6 as a driver option; the network's own IPv6 setting says the same and wins.");
    case 'enable-ipv4':
      return l10n.t("IPv4 as a driver option; the network's own IPv4 setting says the same and wins.");
    case 'advertise-count':
      return l10n.t('How many messages announce the address of a new container to its neighbours.');
    case 'advertise-interval':
      return l10n.t('Milliseconds between these announcements.');
    case 'macvlan-parent':
      return l10n.t(
        'Host interface that the network hangs on. NAME.NUMBER makes a VLAN interface. Without it the network leads nowhere.',
      );
    case 'macvlan-mode':
      return l10n.t(
        'bridge: containers reach each other directly; private: never; vepa: through the external switch; passthru: one container has the interface alone.',
      );
    case 'ipvlan-parent':
      return l10n.t(
        'Host interface that the network hangs on; all containers share its MAC address. NAME.NUMBER makes a VLAN interface. Without it the network leads nowhere.',
      );
    case 'ipvlan-mode':
      return l10n.t(
        "l2: as on one switch; l3: routed, without gateway and broadcast; l3s: as l3, and through the host's packet filter.",
      );
    case 'ipvlan-flag':
      return l10n.t(
        'Whether containers of one parent talk directly (bridge), never (private) or through the external switch (vepa).',
      );
    case 'encrypted':
      return l10n.t('Encrypts the traffic between nodes by IPsec. The key alone switches it on, whatever its value.');
    case 'overlay-mtu':
      return l10n.t(
        'Largest packet of the network between the nodes, in bytes; containers get 50 less, and 26 less again when encrypted.',
      );
    case 'vxlan-ids':
      return l10n.t('Numbers of the VXLAN tunnels, one for each subnet, separated by commas. The engine chooses them.');
    case 'dsr':
      return l10n.t(
        'Services answer clients directly instead of through the load balancer. The key alone switches it on.',
      );
    case 'endpoint-sysctls':
      return l10n.t(
        'Kernel settings of this one interface, separated by commas, with IFNAME in the place of its name.',
      );
    case 'endpoint-interface':
      return l10n.t('Name of the interface inside the container.');
    case 'hns-name':
      return l10n.t('Name of the network in the Windows host network service.');
    case 'hns-id':
      return l10n.t('An existing network of the Windows host network service that is to be used.');
    case 'hns-adapter':
      return l10n.t('Host adapter that the network is bound to.');
    case 'dns-suffix':
      return l10n.t('DNS suffix of the containers.');
    case 'dns-servers':
      return l10n.t('DNS servers of the containers, separated by commas.');
    case 'gateway-dns-off':
      return l10n.t('Switches the DNS proxy of the gateway off.');
    case 'mac-pool':
      return l10n.t('Pairs of first and last MAC address, separated by commas.');
    case 'vlan-id':
      return l10n.t('VLAN of the network.');
    case 'subnet-id':
      return l10n.t('Number of the virtual subnet.');
    case 'outbound-nat':
      return l10n.t("Traffic that leaves the network gets the host's address (l2bridge, overlay).");
    case 'nat-exceptions':
      return l10n.t("Destinations to which traffic keeps the container's address, separated by commas.");
    case 'routing-domain':
      return l10n.t('Id of the routing domain.');
    case 'endpoint-icc-off':
      return l10n.t('Drops traffic between this container and the others of the network.');
    case 'endpoint-dns-off':
      return l10n.t('Switches DNS off for this attachment.');
  }
}
