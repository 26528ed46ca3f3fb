import { goneHome } from '../home';
import type { Examined, Finding } from './finding';

/** Members whose first network is gone: the next start fails, and be it that of the engine. Nothing else tells so. */
export function lostHomes({ members, snapshot, homesNeeded }: Examined): readonly Finding[] {
  if (!homesNeeded) return [];
  const containers = new Map(snapshot.containers.map((container) => [container.id, container]));
  return members.flatMap(({ id, name, attached }): readonly Finding[] => {
    const container = containers.get(id);
    const gone = container && goneHome(container, snapshot.networks);
    const severity = attached ? 'warning' : 'error';
    return gone ? [{ code: 'home-gone', severity, container: { id, name }, ...gone }] : [];
  });
}
