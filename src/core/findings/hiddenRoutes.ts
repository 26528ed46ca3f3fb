import type { Examined, Finding } from './finding';
import { overlapping } from './overlapping';

/** Routes of the host that a bridge takes away. A network on a parent interface shares that wire's subnet on purpose. */
export function hiddenRoutes({ network, subnets, hostRoutes }: Examined): readonly Finding[] {
  if (network.driver !== 'bridge') return [];
  return subnets.flatMap(({ subnet }) =>
    overlapping(subnet, hostRoutes).map((route) => ({
      code: 'overlaps-route',
      severity: 'warning',
      subnet,
      route: route.subnet,
      device: route.device,
    })),
  );
}
