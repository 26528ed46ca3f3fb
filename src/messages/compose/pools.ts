import * as l10n from '@vscode/l10n';
import { addressFaultMessage } from './addressFaults';
import type { SentencesOf } from './data';

export const poolSentences = {
  'gateway-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('The engine refuses the network: "invalid gateway".')}`,
  'gateway-family': ({ gateway, subnet }) =>
    l10n.t(
      'The gateway {0} is of another address family than its subnet {1}: the engine refuses the network.',
      gateway,
      subnet,
    ),
  'gateway-not-in-subnet': ({ gateway, subnet }) =>
    l10n.t('The gateway {0} lies outside its subnet {1}: the engine refuses the network.', gateway, subnet),
  'gateway-is-network-address': ({ gateway, subnet }) =>
    l10n.t(
      '{0} is the address of the network {1} itself: the engine refuses it as a gateway with "Address already in use".',
      gateway,
      subnet,
    ),
  'gateway-is-broadcast': ({ gateway, subnet }) =>
    l10n.t(
      '{0} is the broadcast address of {1}: the engine refuses it as a gateway with "Address already in use".',
      gateway,
      subnet,
    ),
  'ip-range-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('The engine refuses the network: "invalid ip-range".')}`,
  'ip-range-family': ({ range, subnet }) =>
    l10n.t(
      'The range {0} is of another address family than its subnet {1}: the engine refuses the network.',
      range,
      subnet,
    ),
  'ip-range-not-in-subnet': ({ range, subnet }) =>
    l10n.t('The range {0} lies outside its subnet {1}: the engine refuses the network.', range, subnet),
  'ip-range-bigger-than-subnet': ({ range, subnet }) =>
    l10n.t('The range {0} is bigger than its subnet {1}: the engine refuses the network.', range, subnet),
  'ip-range-host-bits': ({ text, network }) =>
    l10n.t(
      '"{0}" names an address inside the range, not the range. The engine refuses it and says it should be {1}.',
      text,
      network,
    ),
  'ip-range-too-small': ({ range, free, containers, gatewayInside }) =>
    gatewayInside
      ? l10n.t(
          'The range {0} has {1} addresses beside the gateway, and {2} containers need one: the last ones fail with "no available IPv4 addresses on this network\'s address pools". Give a gateway outside of the range, or widen it.',
          range,
          free,
          containers,
        )
      : l10n.t(
          'The range {0} has {1} addresses, and {2} containers need one: the last ones fail with "no available IPv4 addresses on this network\'s address pools".',
          range,
          free,
          containers,
        ),
  'aux-invalid': ({ text, fault }) =>
    `${addressFaultMessage(text, fault)} ${l10n.t('The engine refuses the network: "invalid auxiliary address".')}`,
  'aux-family': ({ name, address, subnet }) =>
    l10n.t(
      'The reserved address {0} ("{1}") is of another address family than its subnet {2}: the engine refuses the network.',
      address,
      name,
      subnet,
    ),
  'aux-not-in-subnet': ({ name, address, subnet }) =>
    l10n.t(
      'The reserved address {0} ("{1}") lies outside its subnet {2}: the engine refuses the network.',
      address,
      name,
      subnet,
    ),
  'aux-conflict': ({ name, address, holder }) => {
    switch (holder.kind) {
      case 'gateway':
        return l10n.t(
          'The reserved address {0} ("{1}") is the gateway: the engine refuses the network with "Address already in use".',
          address,
          name,
        );
      case 'network-address':
        return l10n.t(
          'The reserved address {0} ("{1}") is the first of its subnet, which is nobody\'s anyway: the engine refuses the network with "Address already in use".',
          address,
          name,
        );
      case 'broadcast':
        return l10n.t(
          'The reserved address {0} ("{1}") is the last of its subnet, which is nobody\'s anyway: the engine refuses the network with "Address already in use".',
          address,
          name,
        );
      case 'reserved':
        return l10n.t(
          '{0} is already reserved as "{1}": the engine refuses the network with "Address already in use".',
          address,
          holder.name,
        );
    }
  },
} satisfies SentencesOf<
  | 'gateway-invalid'
  | 'gateway-family'
  | 'gateway-not-in-subnet'
  | 'gateway-is-network-address'
  | 'gateway-is-broadcast'
  | 'ip-range-invalid'
  | 'ip-range-family'
  | 'ip-range-not-in-subnet'
  | 'ip-range-bigger-than-subnet'
  | 'ip-range-host-bits'
  | 'ip-range-too-small'
  | 'aux-invalid'
  | 'aux-family'
  | 'aux-not-in-subnet'
  | 'aux-conflict'
>;
