import type { Membership } from '../membership';
import { isAttached, membershipOf } from '../membership';
import type { Network, Snapshot } from '../model';
import { compareNaturally } from '../naturalOrder';
import { builtInRole } from '../networkRole';
import type { NamedId } from './impact';
import { named } from './impact';

/** A network that nothing running uses. The engine's own prune would remove it, whatever `keep` says. */
export interface PruneCandidate {
  readonly network: Network;
  /** Why it is better kept; absent: removing it hurts nobody. */
  readonly keep?: KeepReason;
}

export type KeepReason =
  /** They would not start any more. */
  | { readonly code: 'needed-by-stopped'; readonly containers: readonly NamedId[] }
  /** Services on other nodes may use it: this engine does not list them. */
  | { readonly code: 'swarm' }
  /** Other networks are made from it; the engine refuses. */
  | { readonly code: 'configuration-used'; readonly by: readonly NamedId[] };

/** What a prune would remove, those that hurt nobody first. */
export function prunePlan(snapshot: Snapshot): readonly PruneCandidate[] {
  const membership = membershipOf(snapshot);
  return snapshot.networks
    .filter((network) => builtInRole(network) === undefined && !inUse(membership, network))
    .map((network) => {
      const keep = keepReason(snapshot, membership, network);
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

function keepReason(snapshot: Snapshot, membership: Membership, network: Network): KeepReason | undefined {
  const containers = membership.of(network.id).map(({ container }) => named(container));
  if (containers.length > 0) return { code: 'needed-by-stopped', containers };
  const by = network.configOnly ? snapshot.networks.filter((other) => other.configFrom === network.name) : [];
  if (by.length > 0) return { code: 'configuration-used', by: by.map(named) };
  return network.scope === 'swarm' ? { code: 'swarm' } : undefined;
}
