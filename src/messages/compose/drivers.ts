import * as l10n from '@vscode/l10n';
import type { SentencesOf } from './data';

export const driverSentences = {
  'driver-unknown': ({ driver, asked }) =>
    asked
      ? l10n.t(
          'The engine has no network driver "{0}": it refuses the network with \'plugin "{0}" not found\'.',
          driver,
        )
      : l10n.t(
          '"{0}" is none of the drivers that come with the engine (bridge, overlay, macvlan, ipvlan). Without a plugin of that name the engine refuses the network.',
          driver,
        ),
  'driver-not-creatable': ({ driver }) =>
    driver === 'host'
      ? l10n.t('There is one "host" network, and the engine makes it: give the service "network_mode: host" instead.')
      : l10n.t('A network of driver "{0}" cannot be created: give the service "network_mode: none" instead.', driver),
  'overlay-needs-swarm': ({ network }) =>
    l10n.t(
      'The engine is no swarm manager, and network "{0}" is an overlay: it refuses it with "This node is not a swarm manager".',
      network,
    ),
  'overlay-not-attachable': ({ network, name }) =>
    name === undefined
      ? l10n.t(
          'Network "{0}" is an overlay without "attachable: true": containers of Compose fail to start with "not manually attachable".',
          network,
        )
      : l10n.t(
          'The engine\'s network "{0}" is an overlay that was made without "--attachable": containers of Compose fail to start with "not manually attachable".',
          name,
        ),
  'overlay-ipv6-subnet': ({ subnet }) =>
    l10n.t(
      'An overlay cannot have the IPv6 subnet {0}: containers wait 20 seconds and fail with "attaching to network failed". Leave the IPv6 subnet to the engine.',
      subnet,
    ),
  'overlay-needs-ipv4': ({ network }) =>
    l10n.t(
      'Network "{0}" is an overlay: the engine refuses it with "IPv4 cannot be disabled in a Swarm scoped network".',
      network,
    ),
  'overlay-encrypted-value': ({ value }) =>
    l10n.t('The key "encrypted" alone counts: with the value "{0}" the network is encrypted all the same.', value),
  'network-name-invalid-swarm': ({ name }) =>
    l10n.t(
      'A network of a swarm may be named by letters, digits, ".", "_" and "-" only: the engine refuses "{0}" with "name must be valid as a DNS name component".',
      name,
    ),
  'attachable-no-effect': ({ network, driver }) =>
    l10n.t(
      '"attachable" is for networks of a swarm; on network "{0}" with driver "{1}" it has no effect.',
      network,
      driver,
    ),
  'macvlan-without-parent': ({ driver }) =>
    l10n.t(
      'Without the option "parent" this {0} network hangs on no interface of the host and is cut off from its network.',
      driver,
    ),
  'macvlan-without-subnet': ({ driver }) =>
    l10n.t(
      'Without a subnet the engine chooses one such as 172.18.0.0/16, which is rarely that of the network this {0} network is to join.',
      driver,
    ),
  'macvlan-parent-invalid': ({ parent, reason }) =>
    reason === 'loopback'
      ? l10n.t('The loopback interface "{0}" cannot be a parent: the engine refuses it.', parent)
      : reason === 'missing'
        ? l10n.t('The host has no interface "{0}": the engine refuses the network.', parent)
        : l10n.t('"{0}" cannot be the name of a network interface.', parent),
  'macvlan-vlan-id': ({ parent, id }) =>
    l10n.t('"{1}" in "{0}" is no VLAN id: the engine wants 1 to 4094, such as in eth0.10.', parent, id),
  'macvlan-passthru-shared': ({ parent, other }) =>
    l10n.t(
      'In mode "passthru" a network has "{0}" for itself, and network "{1}" uses it, too: the engine refuses the second one.',
      parent,
      other,
    ),
  'ipvlan-parent-shared': ({ parent, other }) =>
    l10n.t(
      'Network "{1}" is on "{0}", too: the engine refuses the second ipvlan network with "is already using parent interface".',
      parent,
      other,
    ),
  'macvlan-ipvlan-parent-shared': ({ parent, other }) =>
    l10n.t(
      'Network "{1}" of the other kind is on "{0}", too: an interface can carry macvlan or ipvlan, not both.',
      parent,
      other,
    ),
  'ipvlan-l3-gateway': ({ gateway, mode }) =>
    l10n.t('In mode "{1}" the default route is the interface itself: the gateway {0} is not used.', gateway, mode),
  'ports-on-macvlan': ({ service }) =>
    l10n.t(
      'All networks of service "{0}" are macvlan or ipvlan: its ports are not published, the container is reached at its own address.',
      service,
    ),
  'ports-on-internal-network': ({ service }) =>
    l10n.t(
      'All networks of service "{0}" are internal: the engine publishes none of its ports and does not say so.',
      service,
    ),
  'ports-with-routed-gateway': ({ network }) =>
    l10n.t('Network "{0}" is routed: the port of the host is not mapped, only the firewall is opened.', network),
} satisfies SentencesOf<
  | 'driver-unknown'
  | 'driver-not-creatable'
  | 'overlay-needs-swarm'
  | 'overlay-not-attachable'
  | 'overlay-ipv6-subnet'
  | 'overlay-needs-ipv4'
  | 'overlay-encrypted-value'
  | 'network-name-invalid-swarm'
  | 'attachable-no-effect'
  | 'macvlan-without-parent'
  | 'macvlan-without-subnet'
  | 'macvlan-parent-invalid'
  | 'macvlan-vlan-id'
  | 'macvlan-passthru-shared'
  | 'ipvlan-parent-shared'
  | 'macvlan-ipvlan-parent-shared'
  | 'ipvlan-l3-gateway'
  | 'ports-on-macvlan'
  | 'ports-on-internal-network'
  | 'ports-with-routed-gateway'
>;
