import type { Examined, Finding } from './finding';
import { overlapping } from './overlapping';

/** Subnets that the user wants to keep free. */
export function reservedSubnets({ network, subnets, reservedSubnets: reserved }: Examined): readonly Finding[] {
  if (network.configOnly) return [];
  const kept = reserved.map((subnet) => ({ subnet }));
  return subnets.flatMap(({ subnet }) =>
    overlapping(subnet, kept).map((one) => ({
      code: 'overlaps-reserved',
      severity: 'warning',
      subnet,
      reserved: one.subnet,
    })),
  );
}
