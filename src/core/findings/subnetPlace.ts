import { overlaps, readCidr } from '../addressing';
import { spaceOf } from '../allocation';
import type { HostRoute } from '../host';
import { isPublic } from '../requests/specialRanges';
import type { Examined, Finding } from './finding';

/** Whose addresses a subnet takes: those of the Internet, of another network, of the host's, or those kept free. */
export function subnetPlace(examined: Examined): readonly Finding[] {
  const { network, snapshot, subnets, reservedSubnets } = examined;
  if (network.configOnly) return [];
  const routes = farRoutes(examined);
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
      ...routes
        .filter((route) => meets(route.subnet))
        .map(({ subnet: route, device }): Finding => ({
          code: 'overlaps-route',
          severity: 'warning',
          subnet,
          route,
          device,
        })),
      ...reservedSubnets
        .filter(meets)
        .map((reserved): Finding => ({ code: 'overlaps-reserved', severity: 'warning', subnet, reserved })),
      ...(isPublic(own) ? [{ code: 'public-subnet', severity: 'warning', subnet } as const] : []),
    ];
  });
}

/** A network on a parent interface shares the subnet of that wire on purpose, and a default route leads anywhere. */
function farRoutes({ network, hostRoutes }: Examined): readonly HostRoute[] {
  if (network.driver !== 'bridge') return [];
  return hostRoutes.filter(({ subnet }) => (readCidr(subnet)?.prefixLength ?? 0) > 0);
}
