import { overlaps } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule, Severity } from '../findings';
import { textAt } from '../model/access';
import type { Network } from '../model/networks';
import type { Pool } from '../model/pools';
import { mayRunTogether } from '../model/profiles';
import { freeSubnetFix } from '../freeSubnetFix';

export interface OverlappingSubnet {
  readonly subnet: string;
  readonly network: string;
  readonly otherSubnet: string;
  readonly otherNetwork: string;
}

export const subnetOverlap: Rule<'subnet-overlap', OverlappingSubnet> = {
  id: 'subnet-overlap',
  severity: 'error',
  needs: 'file',
  keys: ['subnet'],
  *check(project, { live }) {
    const pools = project.pools.filter(({ active }) => active);
    for (const pool of pools) {
      const other = pools.find((candidate) => candidate !== pool && collide(pool, candidate));
      if (pool.subnet?.read && other?.subnet?.read) {
        const { value, read } = pool.subnet;
        yield {
          at: textPlace(value),
          severity: severityOf(pool, other),
          data: {
            subnet: read.network,
            network: pool.network.key,
            otherSubnet: other.subnet.read.network,
            otherNetwork: other.network.key,
          },
          related: [{ at: textPlace(other.subnet.value), role: 'other' }],
          fixes: () => freeSubnetFix(project, pool, live),
        };
      }
    }
  },
};

function collide(one: Pool, other: Pool): boolean {
  const [a, b] = [one.subnet?.read, other.subnet?.read];
  if (!a || !b || !overlaps(a, b)) {
    return false;
  }
  if (one.network === other.network) {
    return true;
  }
  // Two keys for one real network are one network, which another rule speaks about.
  const known = one.network.realName !== undefined && one.network.realName === other.network.realName;
  const allocators = [one, other].every(({ network }) => isDefaultAllocator(network));
  return !known && allocators && isSwarm(one) === isSwarm(other) && !shareByRanges(one, other);
}

/** Another one knows its own pools only. */
function isDefaultAllocator({ value }: Network): boolean {
  return ['', 'default'].includes(textAt(value, 'ipam', 'driver') ?? '');
}

/** Networks of a swarm have an address space of their own. */
function isSwarm({ network }: Pool): boolean {
  return network.driver === 'overlay';
}

/** The engine does not compare subnets that have ranges; bridges then refuse by themselves (moby#46756). */
function shareByRanges(one: Pool, other: Pool): boolean {
  const [a, b] = [one.range?.read, other.range?.read];
  const bridges = [one, other].every(({ network }) => network.driver === 'bridge' || network.driver === undefined);
  return a !== undefined && b !== undefined && a.network !== b.network && !bridges;
}

/** The engine refuses the second of two that are there at once; other profiles may mean that they never are. */
function severityOf(one: Pool, other: Pool): Severity {
  const [members, rivals] = [one.network.members, other.network.members];
  const apart = members.length > 0 && rivals.length > 0 && one.network !== other.network;
  if (apart && !members.some((member) => rivals.some((rival) => mayRunTogether(member, rival)))) {
    return 'information';
  }
  return one.severity === 'error' && other.severity === 'error' ? 'error' : 'warning';
}
