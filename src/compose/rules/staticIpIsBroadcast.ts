import { hasBroadcast } from '../model/edges';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeAddressIn } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface StaticIsBroadcast {
  readonly address: string;
  readonly network: string;
}

export const staticIpIsBroadcast: Rule<'static-ip-is-broadcast', StaticIsBroadcast> = {
  id: 'static-ip-is-broadcast',
  severity: 'error',
  needs: 'file',
  *check(project) {
    const all = project.staticAddresses;
    for (const { value, text, read, network, pool } of all) {
      if (
        read &&
        network &&
        pool &&
        pool.subnet?.read &&
        read.value === pool.subnet.read.last &&
        hasBroadcast(pool.subnet.read)
      ) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          data: { address: text, network: network.key },
          fixes: () => {
            const free = freeAddressIn(pool, all);
            return free === undefined ? [] : replaceFix(value, free, 'to be judged');
          },
        };
      }
    }
  },
};
