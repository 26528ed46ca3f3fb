import type { Member } from '../inspection/member';
import type { Examined, Finding } from './finding';

/** Published ports that are not in force, and a priority that the engine does not heed. */
export function routesAndPorts({ members, network }: Examined): readonly Finding[] {
  return members.flatMap((member) => [...lostPorts(member), ...ignoredPriority(member, network.name)]);
}

function lostPorts({ id, name, ports }: Member): readonly Finding[] {
  return ports.flatMap((port): readonly Finding[] => {
    const { state } = port;
    if (state.code !== 'not-in-force') return [];
    return [{ code: 'port-lost', severity: 'warning', container: { id, name }, port, reason: state.reason }];
  });
}

/** Told in the network that has the priority: where its route goes instead, nothing is amiss. */
function ignoredPriority({ id, name, route }: Member, network: string): readonly Finding[] {
  if (route.code !== 'elsewhere' || route.reason.code !== 'dual-stack' || route.reason.over !== network) return [];
  return [{ code: 'priority-ignored', severity: 'warning', container: { id, name }, taken: route.network }];
}
