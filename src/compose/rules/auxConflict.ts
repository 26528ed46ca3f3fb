import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import type { Edge } from '../model/edges';
import { isAt } from '../model/edges';
import { gatewayOf, isInside } from '../model/pools';

export interface ReservedConflict {
  readonly name: string;
  readonly address: string;
  /** Who has it: the gateway, nobody as it is an edge of the subnet, or the name of another reserved address. */
  readonly holder: { readonly kind: 'gateway' | Edge } | { readonly kind: 'reserved'; readonly name: string };
}

const edges = ['network-address', 'broadcast'] as const;

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
        const edge = edges.find((each) => subnet.read && isAt(each, read, subnet.read));
        const earlier = reserved.slice(0, index).find((other) => other.read?.value === read.value);
        const kind = read.value === gateway ? 'gateway' : edge;
        if (kind) {
          yield { at: textPlace(value), severity, data: { name, address: text, holder: { kind } } };
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
