import * as l10n from '@vscode/l10n';
import type { OptionFault } from '../../compose/rules/driverOptValue';

/** Why a value does not suit a driver option. */
export function optionFaultMessage(fault: OptionFault): string {
  switch (fault.code) {
    case 'not-boolean':
      return l10n.t('The engine takes true or false.');
    case 'not-a-choice':
      return l10n.t('The engine takes one of: {0}.', fault.values.join(', '));
    case 'not-an-integer':
      return l10n.t('The engine takes whole numbers.');
    case 'out-of-range':
      return l10n.t('The engine takes {0} to {1}.', fault.min, fault.max);
    case 'not-an-address':
      return l10n.t('The engine takes an IP address.');
    case 'not-ipv4':
      return l10n.t('An IPv4 address is needed here.');
    case 'too-long':
      return l10n.t('It may have {0} characters at most.', fault.max);
    case 'bad-characters':
      return l10n.t('It may not have blanks, colons, slashes or percent signs.');
    case 'kernel-name':
      return l10n.t('The kernel has something of this name already.');
    case 'loopback':
      return l10n.t('The loopback interface cannot carry it.');
    case 'bad-vlan':
      return l10n.t('VLAN ids go from 1 to 4094.');
    case 'bad-sysctl':
      return l10n.t('"{0}" is not of the form net.ipv4.conf.IFNAME.NAME=VALUE.', fault.part);
    case 'value-ignored':
      return l10n.t('The key alone counts, whatever its value.');
    case 'too-small-for-ipv6':
      return l10n.t('A network with IPv6 needs at least 1280.');
    case 'separator':
      return l10n.t('Its parts are separated by "{0}".', fault.separator);
  }
}
