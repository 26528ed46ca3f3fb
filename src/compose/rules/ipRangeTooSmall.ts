import { overlaps } from '../../core/addressing';
import { freeAddressCount } from '../../core/allocation';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { automaticContainersOn } from '../model/containers';
import { gatewayOf, isInside, setAside } from '../model/pools';

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
        };
      }
    }
  },
};
