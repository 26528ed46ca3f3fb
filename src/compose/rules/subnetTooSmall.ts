import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeAddressCount } from '../../core/allocation';
import { containersOn } from '../model/containers';
import { gatewayOf, setAside } from '../model/pools';

export interface SubnetTooSmall {
  readonly subnet: string;
  /** Addresses that containers can be given. */
  readonly free: number;
  readonly containers: number;
}

export const subnetTooSmall: Rule<'subnet-too-small', SubnetTooSmall> = {
  id: 'subnet-too-small',
  severity: 'error',
  needs: 'file',
  *check(project) {
    const pools = project.pools.filter(({ active }) => active);
    for (const pool of pools) {
      const { network, subnet } = pool;
      const cidr = subnet?.read;
      const siblings = pools.filter(
        (other) => other.network === network && other.subnet?.read?.family === cidr?.family,
      );
      if (!cidr || cidr.hostBits || siblings.length > 1 || (pool.entry.gateway && gatewayOf(pool) === undefined)) {
        continue;
      }
      const containers = containersOn(network);
      const free = freeAddressCount(cidr, undefined, setAside(pool));
      if (free < BigInt(containers)) {
        yield { at: textPlace(subnet.value), data: { subnet: cidr.network, free: Number(free), containers } };
      }
    }
  },
};
