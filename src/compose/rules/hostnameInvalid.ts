import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';

export interface LongHostname {
  readonly bytes: number;
}

/** What Linux takes: `__NEW_UTS_LEN`. */
const maxBytes = 64;

export const hostnameInvalid: Rule<'hostname-invalid', LongHostname> = {
  id: 'hostname-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['hostname'],
  *check({ services }) {
    for (const { value, enabled } of services.values()) {
      const hostname = scalarAt(value, 'hostname');
      const bytes = new TextEncoder().encode(hostname?.text ?? '').length;
      if (hostname?.type === 'string' && bytes > maxBytes) {
        yield {
          at: placeOfUse(textPlace(hostname), hostname.trace),
          severity: enabled ? 'error' : 'warning',
          data: { bytes },
        };
      }
    }
  },
};
