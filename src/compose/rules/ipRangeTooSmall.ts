import { contains, overlaps } from '../../core/addressing';
import { freeAddressCount } from '../../core/allocation';
import { textPlace } from '../model/textPlace';
import { biggerAround } from '../biggerPrefix';
import type { Fix, Rule } from '../findings';
import { automaticContainersOn } from '../model/containers';
import type { Pool } from '../model/pools';
import { gatewayOf, isInside, setAside } from '../model/pools';
import type { Project } from '../project';
import { replaceFix } from '../replaceFix';

export interface RangeTooSmall {
  readonly range: string;
  readonly free: number;
  readonly containers: number;
  /** The engine takes the first address of the range for the gateway. */
  readonly gatewayInside: boolean;
}

export const ipRangeTooSmall: Rule<'ip-range-too-small', RangeTooSmall> = {
  id: 'ip-range-too-small',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    const fixed = project.staticAddresses;
    for (const pool of project.pools) {
      const { network, subnet, range, active } = pool;
      const [cidr, inner] = [subnet?.read, range?.read];
      const known = !pool.entry.gateway || pool.entry.gateway.text === '' || gatewayOf(pool) !== undefined;
      if (!cidr || !range || !inner || !active || !known || inner.hostBits || !overlaps(inner, cidr)) {
        continue;
      }
      const held = fixed.flatMap((address) =>
        address.network === network && address.read ? [address.read.value] : [],
      );
      const free = freeAddressCount(cidr, inner, new Set([...setAside(pool), ...held]));
      const containers = automaticContainersOn(network, inner.family);
      if (free < BigInt(containers)) {
        const gateway = gatewayOf(pool);
        const gatewayInside = gateway !== undefined && isInside(inner, { family: inner.family, value: gateway });
        yield {
          at: textPlace(range.value),
          data: { range: range.text, free: Number(free), containers, gatewayInside },
          fixes: () => widerFix(project, pool, containers),
        };
      }
    }
  },
};

/** The next wider range that has enough, where no address that a service asks for comes to lie in it. */
function widerFix(project: Project, pool: Pool, containers: number): readonly Fix[] {
  const { network, subnet, range } = pool;
  const [cidr, inner] = [subnet?.read, range?.read];
  if (!cidr || !range || !inner || !contains(cidr, inner)) {
    return [];
  }
  const asked = project.staticAddresses.flatMap((each) => (each.network === network && each.read ? [each.read] : []));
  const held = asked.map(({ value }) => value);
  for (const wider of biggerAround(inner, cidr.prefixLength)) {
    if (asked.some((address) => isInside(wider, address) && !isInside(inner, address))) {
      return [];
    }
    const taken = new Set([...setAside({ ...pool, range: { ...range, read: wider } }), ...held]);
    if (freeAddressCount(cidr, wider, taken) >= BigInt(containers)) {
      return replaceFix(range.value, wider.network, 'to be judged');
    }
  }
  return [];
}
