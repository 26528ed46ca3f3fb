import { builtInRole } from '../networkRole';
import type { Examined, Finding } from './finding';

/** Names that lead to several containers, and members that have no names at all. */
export function nameResolution({ network, members, sharedNames }: Examined): readonly Finding[] {
  const attached = members.filter((member) => member.kind === 'container' && member.attached);
  if (builtInRole(network) === 'default-bridge' && attached.length > 1)
    return [{ code: 'no-name-resolution', severity: 'hint' }];
  return sharedNames
    .filter(({ replicas }) => !replicas)
    .map(({ name, owners }) => ({ code: 'names-collide', severity: 'warning', name, owners }));
}
