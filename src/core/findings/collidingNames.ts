import type { Examined, Finding } from './finding';

/** Names that lead to several containers, unless those are replicas of one service. */
export function collidingNames({ sharedNames }: Examined): readonly Finding[] {
  return sharedNames
    .filter(({ replicas }) => !replicas)
    .map(({ name, owners }) => ({ code: 'names-collide', severity: 'warning', name, owners }));
}
