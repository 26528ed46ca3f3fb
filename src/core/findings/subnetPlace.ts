import { overlaps, readCidr } from '../addressing';
import { spaceOf } from '../allocation';
import { isPublic } from '../requests/specialRanges';
import type { Examined, Finding } from './finding';

/** Whose addresses a subnet takes: those of the Internet, of another network, or those kept free on purpose. */
export function subnetPlace({ network, snapshot, subnets, reservedSubnets }: Examined): readonly Finding[] {
  if (network.configOnly) return [];
  const others = snapshot.networks.filter(
    (other) => other.id !== network.id && !other.configOnly && spaceOf(other) === spaceOf(network),
  );
  return subnets.flatMap(({ subnet }): readonly Finding[] => {
    const own = readCidr(subnet);
    if (!own) return [];
    const meets = (text: string): boolean => {
      const cidr = readCidr(text);
      return cidr !== undefined && overlaps(cidr, own);
    };
    return [
      ...others.flatMap(({ id, name, ipam }) =>
        ipam.pools
          .filter((pool) => meets(pool.subnet))
          .map((pool): Finding => ({
            code: 'overlaps-network',
            severity: 'warning',
            subnet,
            network: { id, name },
            other: pool.subnet,
          })),
      ),
      ...reservedSubnets
        .filter(meets)
        .map((reserved): Finding => ({ code: 'overlaps-reserved', severity: 'warning', subnet, reserved })),
      ...(isPublic(own) ? [{ code: 'public-subnet', severity: 'warning', subnet } as const] : []),
    ];
  });
}
