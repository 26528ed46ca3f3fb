import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeAddressIn } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface StaticOutside {
  readonly address: string;
  readonly network: string;
  readonly subnets: readonly string[];
}

export const staticIpNotInSubnet: Rule<'static-ip-not-in-subnet', StaticOutside> = {
  id: 'static-ip-not-in-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    const all = project.staticAddresses;
    for (const { value, text, read, family, network, pools, pool, severity } of all) {
      const known = pools.every(({ subnet }) => subnet?.read);
      const own = pools.filter(({ subnet }) => subnet?.read?.family === family);
      const [first] = own;
      if (network && known && first && !pool && read?.family === family && read.value !== 0n) {
        const subnets = own.flatMap(({ subnet }) => (subnet?.read ? [subnet.read.network] : []));
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity,
          data: { address: text, network: network.key, subnets },
          fixes: () => {
            const free = freeAddressIn(first, all);
            return free === undefined ? [] : replaceFix(value, free, 'to be judged');
          },
        };
      }
    }
  },
};
