import type { Examined, Finding } from './finding';

/** Told in the network that has the priority: where the route goes instead, nothing is amiss. */
export function ignoredPriority({ network, members }: Examined): readonly Finding[] {
  return members.flatMap(({ id, name, route }): readonly Finding[] => {
    if (route.code !== 'elsewhere' || route.reason.code !== 'dual-stack') return [];
    if (route.reason.over !== network.name) return [];
    return [{ code: 'priority-ignored', severity: 'warning', container: { id, name }, taken: route.network }];
  });
}
