import * as l10n from '@vscode/l10n';
import { addressFaultMessage } from './addressFaults';
import type { ReservedPurpose } from '../../compose/rules/subnetReserved';
import type { SentencesOf } from './data';

export const subnetSentences = {
  'subnet-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('The engine refuses the network: "invalid CIDR block notation".')}`,
  'subnet-missing': ({ network, key }) =>
    key === undefined
      ? l10n.t(
          'Network "{0}" has an address pool that says nothing, not even a "subnet": the engine refuses it.',
          network,
        )
      : l10n.t('Network "{0}" has "{1}" in an address pool without a "subnet": the engine refuses it.', network, key),
  'subnet-host-bits': ({ text, network }) =>
    l10n.t(
      '"{0}" names an address inside the subnet, not the subnet. The engine refuses it and says it should be {1}.',
      text,
      network,
    ),
  'subnet-too-small': ({ subnet, free, containers }) =>
    l10n.t(
      '{0} has {1} addresses for containers, and {2} are to start on it: the last ones fail with "no available IPv4 addresses on this network\'s address pools".',
      subnet,
      free,
      containers,
    ),
  'subnet-public': ({ subnet }) =>
    l10n.t('{0} lies among public addresses: whoever owns them cannot be reached from this network.', subnet),
  'subnet-overlap': ({ subnet, network, otherSubnet, otherNetwork }) =>
    network === otherNetwork
      ? l10n.t(
          '{0} and {1} of network "{2}" overlap: the engine refuses it with "Pool overlaps with other one on this address space".',
          subnet,
          otherSubnet,
          network,
        )
      : l10n.t(
          '{0} overlaps {1} of network "{2}": the engine refuses the second one with "Pool overlaps with other one on this address space".',
          subnet,
          otherSubnet,
          otherNetwork,
        ),
  'subnet-overlaps-existing': ({ subnet, existing, existingSubnet }) =>
    l10n.t(
      '{0} overlaps {1} of the existing network "{2}": the engine refuses it with "Pool overlaps with other one on this address space".',
      subnet,
      existingSubnet,
      existing,
    ),
  'subnet-overlaps-host': ({ subnet, route }) =>
    l10n.t(
      "{0} overlaps the host's route to {1}. The engine takes it without a word, and the host no longer reaches that network.",
      subnet,
      route,
    ),
  'bridge-multiple-subnets': ({ network, family }) =>
    l10n.t(
      'Network "{0}" has more than one {1} subnet: the engine refuses it with "bridge driver doesn\'t support multiple subnets".',
      network,
      family,
    ),
  'ipv6-subnet-not-enabled': ({ network, subnet }) =>
    l10n.t(
      'Network "{0}" does not have "enable_ipv6: true", so the engine leaves {1} out without a word.',
      network,
      subnet,
    ),
  'ipv4-subnet-not-enabled': ({ network, subnet }) =>
    l10n.t('Network "{0}" has "enable_ipv4: false", so the engine leaves {1} out without a word.', network, subnet),
  'no-ip-family-enabled': ({ network }) =>
    l10n.t(
      'Network "{0}" has IPv4 switched off and IPv6 not on: the engine refuses it with "IPv4 or IPv6 must be enabled".',
      network,
    ),
  'ipam-driver-unknown': ({ driver }) =>
    driver === 'null'
      ? l10n.t('The address driver "null" has no addresses: the engine refuses the network with "ipv4 pool is empty".')
      : l10n.t(
          'The engine has no address driver "{0}" unless a plugin brings it: it refuses the network with \'plugin "{0}" not found\'.',
          driver,
        ),
  'ipam-options-ignored': ({ network }) =>
    l10n.t(
      'Compose never sends "ipam.options" to the engine: what stands here has no effect on network "{0}".',
      network,
    ),
  'subnet-reserved': ({ subnet, purpose }) => reservedMessage(subnet, purpose),
} satisfies SentencesOf<
  | 'subnet-reserved'
  | 'subnet-invalid'
  | 'subnet-missing'
  | 'subnet-host-bits'
  | 'subnet-too-small'
  | 'subnet-public'
  | 'subnet-overlap'
  | 'subnet-overlaps-existing'
  | 'subnet-overlaps-host'
  | 'bridge-multiple-subnets'
  | 'ipv6-subnet-not-enabled'
  | 'ipv4-subnet-not-enabled'
  | 'no-ip-family-enabled'
  | 'ipam-driver-unknown'
  | 'ipam-options-ignored'
>;

function reservedMessage(subnet: string, purpose: ReservedPurpose): string {
  switch (purpose) {
    case 'loopback':
      return l10n.t(
        '{0} is the loopback range: packets to it never leave a container, and with a gateway in it containers fail to start.',
        subnet,
      );
    case 'multicast':
      return l10n.t(
        '{0} is a multicast range: its addresses belong to groups, and with a gateway in it containers fail to start.',
        subnet,
      );
    case 'link-local':
      return l10n.t(
        '{0} lies in the link-local range: the engine refuses it, or addresses such as the metadata service of a cloud get out of reach.',
        subnet,
      );
    case 'any':
      return l10n.t(
        '{0} stands for all addresses: the engine refuses it with "Pool overlaps with other one on this address space".',
        subnet,
      );
    case 'future-use':
      return l10n.t('{0} lies in a range that is kept for the future. Linux takes it, other systems do not.', subnet);
  }
}
