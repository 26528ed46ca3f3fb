import * as l10n from '@vscode/l10n';
import type { SentencesOf } from './data';
import type { InvalidMac } from '../../compose/rules/macInvalid';

export const macSentences = {
  'mac-invalid': ({ mac, code }) => macFaultMessage(mac, code),
  'mac-multicast': ({ mac }) =>
    l10n.t('{0} is a multicast address: the container fails to start with "cannot assign requested address".', mac),
  'mac-not-local': ({ mac }) =>
    l10n.t('{0} belongs to a maker of hardware. Addresses of your own begin with 02, 06, 0a or 0e.', mac),
  'mac-duplicate': ({ mac, network, other }) =>
    l10n.t('Service "{0}" has {1} on network "{2}", too: frames reach one or the other.', other, mac, network),
  'mac-with-replicas': ({ service, replicas, mac }) =>
    l10n.t('The {1} containers of service "{0}" all get {2}: frames reach one or the other.', service, replicas, mac),
  'mac-conflict': ({ mac, network }) =>
    l10n.t(
      'The service asks for {0} and for another address on its main network "{1}": Compose stops, both have to be the same.',
      mac,
      network,
    ),
  'mac-on-ipvlan': ({ mac, network }) =>
    l10n.t(
      'Network "{1}" is an ipvlan, whose containers share the address of the parent: with {0} the container fails to start.',
      mac,
      network,
    ),
} satisfies SentencesOf<
  | 'mac-invalid'
  | 'mac-multicast'
  | 'mac-not-local'
  | 'mac-duplicate'
  | 'mac-with-replicas'
  | 'mac-conflict'
  | 'mac-on-ipvlan'
>;

function macFaultMessage(mac: string, code: InvalidMac['code']): string {
  switch (code) {
    case 'form':
      return l10n.t('"{0}" is no MAC address, such as 02:42:ac:11:00:02: the container is not created.', mac);
    case 'length':
      return l10n.t('"{0}" does not have six bytes: the container cannot get it.', mac);
    case 'zero':
      return l10n.t('"{0}" is no address that a container could have: it fails to start.', mac);
    case 'no-separators':
      return l10n.t('Only some engines read "{0}": write it with colons.', mac);
  }
}
