import { parseAddress } from '../../core/addressing';
import type { AddressFault } from '../../core/addressing';
import type { Rule } from '../findings';
import { entryAt, stringsIn } from '../model/access';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface InvalidDns {
  readonly text: string;
  readonly fault: AddressFault;
}

export const dnsInvalid: Rule<'dns-invalid', InvalidDns> = {
  id: 'dns-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['dns'],
  *check({ services }) {
    for (const { value, enabled } of services.values()) {
      for (const item of stringsIn(entryAt(value, 'dns')?.value)) {
        const { text } = item;
        // Compose leaves empty entries out.
        const fault = text ? serverFault(text) : undefined;
        if (text !== undefined && fault) {
          const { nearest } = fault;
          yield {
            at: placeOfUse(textPlace(item), item.trace),
            severity: enabled ? 'error' : 'warning',
            data: { text, fault },
            fixes: () => (nearest === undefined ? [] : replaceFix(item, nearest, 'to be judged')),
          };
        }
      }
    }
  },
};

/** A link-local name server may say by which interface it is reached. */
function serverFault(text: string): AddressFault | undefined {
  const parsed = parseAddress(text.replace(/^(?=[^%]*:)([\da-f:.]+)%\S+$/i, '$1'));
  return parsed.kind === 'fault' ? parsed : undefined;
}
