import type { Membership } from './membership';
import type { Container, Network } from './model';
import { builtInRole } from './networkRole';

/** Why the engine would refuse to connect a container to a network. Sentences: `messages/joinObstacles.ts`. */
export type JoinObstacle =
  /** Of the network, whoever comes. */
  | { readonly code: 'host-network' | 'none-network' | 'configuration' | 'not-attachable' }
  /** Of the container, wherever it goes. */
  | { readonly code: 'host-mode' | 'none-mode' }
  | { readonly code: 'shared-namespace'; readonly owner?: string }
  /** Of the two together. */
  | { readonly code: 'already-connected' };

/** What keeps every container out; undefined where one may join. */
export function networkObstacle(network: Network): JoinObstacle | undefined {
  // Engines call the driver of a configuration `null`, as that of `none`.
  if (network.configOnly) return { code: 'configuration' };
  if (network.driver === 'host') return { code: 'host-network' };
  if (network.driver === 'null') return { code: 'none-network' };
  const closed = network.scope === 'swarm' && !network.attachable;
  return closed || builtInRole(network) === 'ingress' ? { code: 'not-attachable' } : undefined;
}

/** What keeps a container from every further network; undefined where it may join one. */
export function containerObstacle(membership: Membership, container: Container): JoinObstacle | undefined {
  if (container.networkMode.startsWith('container:')) {
    const owner = membership.ownerOf(container)?.name;
    return { code: 'shared-namespace', ...(owner !== undefined && { owner }) };
  }
  if (container.networkMode === 'host') return { code: 'host-mode' };
  const inNone = container.endpoints.some((endpoint) => membership.networkOf(endpoint)?.driver === 'null');
  return inNone ? { code: 'none-mode' } : undefined;
}

export function joinObstacle(membership: Membership, network: Network, container: Container): JoinObstacle | undefined {
  const connected = container.endpoints.some((endpoint) => membership.networkOf(endpoint)?.id === network.id);
  return (
    networkObstacle(network) ??
    (connected ? { code: 'already-connected' } : undefined) ??
    containerObstacle(membership, container)
  );
}
