import * as l10n from '@vscode/l10n';
import type { AddressFault } from '../../core/addressing';

/** Why a text is no address or no CIDR. */
export function addressFaultMessage(text: string, fault: AddressFault): string {
  switch (fault.code) {
    case 'empty':
      return l10n.t('There is no address here.');
    case 'blank':
      return l10n.t('There are blanks in "{0}".', text);
    case 'not-an-address':
      return l10n.t('"{0}" is no IP address.', text);
    case 'octet-count':
      return l10n.t('"{0}" does not have the four parts of an IPv4 address.', text);
    case 'octet-too-big':
      return fault.part === text
        ? l10n.t('"{0}" is more than 255.', text)
        : l10n.t('"{0}" in "{1}" is more than 255.', fault.part, text);
    case 'leading-zero':
      return fault.part === text
        ? l10n.t('"{0}" begins with a zero, which the engine does not read.', text)
        : l10n.t('"{0}" in "{1}" begins with a zero, which the engine does not read.', fault.part, text);
    case 'zone':
      return l10n.t('The zone "{0}" may not be part of an address here.', fault.part);
    case 'has-prefix':
      return l10n.t('"{0}" is an address with a prefix length; only the address may stand here.', text);
    case 'no-prefix':
      return l10n.t('"{0}" has no prefix length, such as in 172.28.0.0/16.', text);
    case 'bad-prefix':
      return l10n.t('"{0}" is no prefix length.', fault.part);
    case 'prefix-too-long':
      return l10n.t('The prefix length {0} is longer than the address.', fault.part);
    case 'netmask':
      return l10n.t('"{0}" has a netmask; the engine takes a prefix length only.', text);
    case 'range':
      return l10n.t('"{0}" is a range; the engine takes ADDRESS/PREFIX only.', text);
    case 'ipv4-mapped':
      return l10n.t('"{0}" is an IPv4 address written as IPv6, which the engine takes for no subnet.', text);
  }
}
