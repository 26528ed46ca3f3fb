import { gatewayOf } from '../model/pools';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeAddressIn } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface StaticIsGateway {
  readonly address: string;
  readonly network: string;
  /** The engine chose it: none is written. */
  readonly implicit: boolean;
}

export const staticIpIsGateway: Rule<'static-ip-is-gateway', StaticIsGateway> = {
  id: 'static-ip-is-gateway',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    const all = project.staticAddresses;
    for (const { value, text, read, network, pool, severity } of all) {
      if (read && network && pool && read.value === gatewayOf(pool)) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity,
          data: { address: text, network: network.key, implicit: pool.gateway === undefined },
          fixes: () => {
            const free = freeAddressIn(pool, all);
            return free === undefined ? [] : replaceFix(value, free, 'to be judged');
          },
        };
      }
    }
  },
};
