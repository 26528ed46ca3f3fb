import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeAddressIn } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface StaticReserved {
  readonly address: string;
  readonly network: string;
  readonly name: string;
}

export const staticIpReserved: Rule<'static-ip-reserved', StaticReserved> = {
  id: 'static-ip-reserved',
  severity: 'error',
  needs: 'file',
  keys: ['aux_addresses'],
  *check(project) {
    const all = project.staticAddresses;
    for (const { value, text, read, network, pool, severity } of all) {
      const holder = pool?.reserved.find((reserved) => reserved.read?.value === read?.value);
      if (holder && network && pool) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity,
          data: { address: text, network: network.key, name: holder.name },
          related: [{ at: textPlace(holder.value), role: 'other' }],
          fixes: () => {
            const free = freeAddressIn(pool, all);
            return free === undefined ? [] : replaceFix(value, free, 'to be judged');
          },
        };
      }
    }
  },
};
