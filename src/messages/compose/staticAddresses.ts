import * as l10n from '@vscode/l10n';
import { addressFaultMessage } from './addressFaults';
import type { SentencesOf } from './data';

export const staticAddressSentences = {
  'static-ip-invalid': ({ key, text, fault }) =>
    `${fault ? addressFaultMessage(text, fault) : l10n.t('Nobody can have the address {0}.', text)} ${l10n.t('The engine refuses it as "{0}", and the container is not created.', key)}`,
  'static-ip-family': ({ key, address }) =>
    key === 'ipv4_address'
      ? l10n.t('{0} is an IPv6 address: the engine refuses it as "ipv4_address".', address)
      : l10n.t('{0} is an IPv4 address: the engine refuses it as "ipv6_address".', address),
  'static-ip-family-disabled': ({ key, address, network }) =>
    key === 'ipv4_address'
      ? l10n.t('Network "{0}" has "enable_ipv4: false": the engine refuses the address {1}.', network, address)
      : l10n.t(
          'Network "{0}" has no IPv6: the engine refuses the address {1}. It needs "enable_ipv6: true" and a subnet that holds the address.',
          network,
          address,
        ),
  'static-ip-mapped': ({ text, address }) =>
    l10n.t('{0} is {1} written as an IPv6 address. The engine takes it as IPv4.', text, address),
  'static-ip-without-subnet': ({ address, network, family }) =>
    l10n.t(
      'Network "{0}" has no {1} subnet of its own: the engine takes the address {2} only "when connecting to networks with user configured subnets".',
      network,
      family,
      address,
    ),
  'static-ip-not-in-subnet': ({ address, network, subnets }) =>
    l10n.t(
      '{0} lies in no subnet of network "{1}" ({2}): the engine refuses it, and the container is not created.',
      address,
      network,
      subnets.join(', '),
    ),
  'static-ip-is-gateway': ({ address, network, implicit }) =>
    implicit
      ? l10n.t(
          '{0} is the gateway that the engine gives to network "{1}": the container fails to start with "Address already in use".',
          address,
          network,
        )
      : l10n.t(
          '{0} is the gateway of network "{1}": the container fails to start with "Address already in use".',
          address,
          network,
        ),
  'static-ip-is-network-address': ({ address, network }) =>
    l10n.t(
      '{0} is the address of network "{1}" itself: the container fails to start with "Address already in use".',
      address,
      network,
    ),
  'static-ip-is-broadcast': ({ address, network }) =>
    l10n.t(
      '{0} is the broadcast address of network "{1}": the container fails to start with "Address already in use".',
      address,
      network,
    ),
  'static-ip-reserved': ({ address, network, name }) =>
    l10n.t(
      '{0} is reserved as "{1}" on network "{2}": the container fails to start with "Address already in use".',
      address,
      name,
      network,
    ),
  'static-ip-duplicate': ({ address, network, other }) =>
    l10n.t(
      'Service "{0}" asks for {1} on network "{2}", too: the second container fails to start with "Address already in use".',
      other,
      address,
      network,
    ),
  'static-ip-with-replicas': ({ service, replicas, address }) =>
    l10n.t(
      'Service "{0}" starts {1} containers with the one address {2}: all but the first fail with "Address already in use".',
      service,
      replicas,
      address,
    ),
  'static-ip-in-dynamic-range': ({ address, network, proven }) =>
    proven
      ? l10n.t(
          'The containers that start earlier on network "{0}" are given {1} first: this one fails with "Address already in use". Keep automatic addresses away with "ip_range".',
          network,
          address,
        )
      : l10n.t(
          'Automatic addresses of network "{0}" may be given out up to {1}: a container that starts earlier can take it. Keep them away with "ip_range".',
          network,
          address,
        ),
} satisfies SentencesOf<
  | 'static-ip-invalid'
  | 'static-ip-family'
  | 'static-ip-family-disabled'
  | 'static-ip-mapped'
  | 'static-ip-without-subnet'
  | 'static-ip-not-in-subnet'
  | 'static-ip-is-gateway'
  | 'static-ip-is-network-address'
  | 'static-ip-is-broadcast'
  | 'static-ip-reserved'
  | 'static-ip-duplicate'
  | 'static-ip-with-replicas'
  | 'static-ip-in-dynamic-range'
>;
