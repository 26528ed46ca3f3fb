import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { mayRunTogether } from '../model/profiles';
import type { StaticAddress } from '../model/staticAddresses';
import { freeAddressIn } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface DuplicateStatic {
  readonly address: string;
  readonly network: string;
  readonly service: string;
  readonly other: string;
}

export const staticIpDuplicate: Rule<'static-ip-duplicate', DuplicateStatic> = {
  id: 'static-ip-duplicate',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    const all = project.staticAddresses;
    const holders = new Map<string, StaticAddress[]>();
    for (const address of all) {
      if (address.read && address.network && address.network.external !== undefined) {
        const id = `${address.read.address} ${address.network.key}`;
        holders.set(id, [...(holders.get(id) ?? []), address]);
      }
    }
    for (const [, group] of holders) {
      for (const address of group) {
        const { value, text, service, network, pool } = address;
        const other = group.find((each) => each.service !== service && mayRunTogether(each.service, service));
        if (other && network) {
          yield {
            at: placeOfUse(textPlace(value), value.trace),
            severity: [address, other].every(({ severity }) => severity === 'error') ? 'error' : 'warning',
            data: { address: text, network: network.key, service: service.name, other: other.service.name },
            related: [{ at: placeOfUse(textPlace(other.value), other.value.trace), role: 'other' }],
            fixes: () => {
              // Written once for both: another text there would be shared as well.
              const free = pool && other.value.node.start !== value.node.start ? freeAddressIn(pool, all) : undefined;
              return free === undefined ? [] : replaceFix(value, free, 'to be judged');
            },
          };
        }
      }
    }
  },
};
