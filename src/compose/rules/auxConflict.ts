import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { gatewayOf, isInside } from '../model/pools';

export interface ReservedConflict {
  readonly name: string;
  readonly address: string;
  /** The other holder: the gateway, or the name of another reserved address. */
  readonly holder: { readonly kind: 'gateway' } | { readonly kind: 'reserved'; readonly name: string };
}

export const auxConflict: Rule<'aux-conflict', ReservedConflict> = {
  id: 'aux-conflict',
  severity: 'error',
  needs: 'file',
  keys: ['aux_addresses'],
  *check(project) {
    for (const pool of project.pools) {
      const { reserved, subnet, severity } = pool;
      const gateway = gatewayOf(pool);
      for (const [index, { name, value, text, read }] of reserved.entries()) {
        if (!read || !subnet?.read || !isInside(subnet.read, read)) {
          continue;
        }
        const earlier = reserved.slice(0, index).find((other) => other.read?.value === read.value);
        if (read.value === gateway) {
          yield { at: textPlace(value), severity, data: { name, address: text, holder: { kind: 'gateway' } } };
        } else if (earlier) {
          yield {
            at: textPlace(value),
            severity,
            data: { name, address: text, holder: { kind: 'reserved', name: earlier.name } },
            related: [{ at: textPlace(earlier.value), role: 'first' }],
          };
        }
      }
    }
  },
};
