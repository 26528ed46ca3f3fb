import { spaceOf } from '../allocation';
import type { Examined, Finding } from './finding';
import { overlapping } from './overlapping';

/** Two networks with the same addresses. The engine allows it to drivers that share a wire, and to ranges of one subnet. */
export function overlappingNetworks({ network, snapshot, subnets }: Examined): readonly Finding[] {
  if (network.configOnly) return [];
  const others = snapshot.networks
    .filter((other) => other.id !== network.id && !other.configOnly && spaceOf(other) === spaceOf(network))
    .flatMap(({ id, name, ipam }) => ipam.pools.map(({ subnet }) => ({ subnet, network: { id, name } })));
  return subnets.flatMap(({ subnet }) =>
    overlapping(subnet, others).map((other) => ({
      code: 'overlaps-network',
      severity: 'warning',
      subnet,
      network: other.network,
      other: other.subnet,
    })),
  );
}
