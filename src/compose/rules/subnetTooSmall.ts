import { textPlace } from '../model/textPlace';
import { biggerAround } from '../biggerPrefix';
import type { Fix, Rule } from '../findings';
import { freeAddressCount } from '../../core/allocation';
import { overlaps } from '../../core/addressing';
import { containersOn } from '../model/containers';
import type { Project } from '../project';
import { replaceFix } from '../replaceFix';
import type { Pool } from '../model/pools';
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
  keys: ['subnet'],
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
        yield {
          at: textPlace(subnet.value),
          data: { subnet: cidr.network, free: Number(free), containers },
          fixes: () => biggerFix(project, pool, containers),
        };
      }
    }
  },
};

/** The next bigger subnet around it that has enough, where nobody else is in it and no address becomes a special one. */
function biggerFix(project: Project, pool: Pool, containers: number): readonly Fix[] {
  const { subnet, network } = pool;
  if (!subnet?.read) {
    return [];
  }
  const others = project.pools.flatMap((other) => (other !== pool && other.subnet?.read ? [other.subnet.read] : []));
  const asked = project.staticAddresses.flatMap((each) => (each.network === network && each.read ? [each.read] : []));
  const written = [pool.gateway?.read, ...pool.reserved.map(({ read }) => read), ...asked];
  for (const wider of biggerAround(subnet.read, subnet.read.family === 4 ? 16 : 64)) {
    const ends = subnet.read.family === 4 ? [wider.first, wider.last] : [wider.first];
    const spoiled = written.some((address) => address && ends.includes(address.value));
    if (others.some((other) => overlaps(other, wider)) || spoiled) {
      return [];
    }
    const taken = setAside({ ...pool, subnet: { ...subnet, read: wider } });
    if (freeAddressCount(wider, undefined, taken) >= BigInt(containers)) {
      return replaceFix(subnet.value, wider.network, 'to be judged');
    }
  }
  return [];
}
