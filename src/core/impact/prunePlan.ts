import { isHome, looksForHome } from '../home';
import type { Membership } from '../membership';
import { isAttached } from '../membership';
import type { Network } from '../model';
import { compareNaturally } from '../naturalOrder';
import { builtInRole } from '../networkRole';
import type { NamedId } from './impact';
import { named } from './impact';
import type { Ground, Surroundings } from './surroundings';
import { surroundingsOf } from './surroundings';

/** A network that nothing running uses. The engine's own prune would remove it, whatever `keep` says. */
export interface PruneCandidate {
  readonly network: Network;
  /** Why it is better kept; absent: removing it hurts nobody. */
  readonly keep?: KeepReason;
}

export type KeepReason =
  /** They would not start any more: stopped members, and those that were made in it. */
  | { readonly code: 'needed-to-start'; readonly containers: readonly NamedId[] }
  /** Services on other nodes may use it: this engine does not list them. */
  | { readonly code: 'swarm' }
  /** Other networks are made from it; the engine refuses. */
  | { readonly code: 'configuration-used'; readonly by: readonly NamedId[] };

/** What a prune would remove, those that hurt nobody first. */
export function prunePlan(ground: Ground): readonly PruneCandidate[] {
  const around = surroundingsOf(ground);
  return ground.snapshot.networks
    .filter((network) => builtInRole(network) === undefined && !inUse(around.membership, network))
    .map((network) => {
      const keep = keepReason(ground, around, network);
      return keep ? { network, keep } : { network };
    })
    .sort(
      (a, b) =>
        Number(a.keep !== undefined) - Number(b.keep !== undefined) ||
        compareNaturally(a.network.name, b.network.name) ||
        compareNaturally(a.network.id, b.network.id),
    );
}

function inUse(membership: Membership, network: Network): boolean {
  return membership.of(network.id).some(({ endpoint }) => isAttached(endpoint));
}

function keepReason(
  { snapshot }: Ground,
  { membership, rules }: Surroundings,
  network: Network,
): KeepReason | undefined {
  const stopped = membership.of(network.id).map(({ container }) => container);
  const madeIn = looksForHome(rules) ? snapshot.containers.filter((container) => isHome(network, container)) : [];
  const containers = [...new Set([...stopped, ...madeIn])].map(named);
  if (containers.length > 0) return { code: 'needed-to-start', containers };
  const by = network.configOnly ? snapshot.networks.filter((other) => other.configFrom === network.name) : [];
  if (by.length > 0) return { code: 'configuration-used', by: by.map(named) };
  return network.scope === 'swarm' ? { code: 'swarm' } : undefined;
}
