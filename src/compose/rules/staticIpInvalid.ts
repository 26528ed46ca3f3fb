import type { AddressFault } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import type { AddressKey } from '../model/staticAddresses';
import { replaceFix } from '../replaceFix';

export interface InvalidStaticAddress {
  readonly key: AddressKey;
  readonly text: string;
  readonly fault: AddressFault | undefined;
}

export const staticIpInvalid: Rule<'static-ip-invalid', InvalidStaticAddress> = {
  id: 'static-ip-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    for (const { key, value, text, read, fault, severity } of project.staticAddresses) {
      // The unspecified address is an address, and nobody can have it.
      if (fault || read?.value === 0n) {
        yield {
          at: textPlace(value),
          severity,
          data: { key, text, fault },
          fixes: () => (fault?.nearest === undefined ? [] : replaceFix(value, fault.nearest, 'to be judged')),
        };
      }
    }
  },
};
