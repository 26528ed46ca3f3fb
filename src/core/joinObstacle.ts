import type { GoneHome } from './home';
import { looksForHome } from './home';
import type { Membership } from './membership';
import type { Container, EngineInfo, Network } from './model';
import { builtInRole } from './networkRole';

/** Why the engine would refuse to connect a container to a network. Sentences: `messages/joinObstacles.ts`. */
export type JoinObstacle =
  /** Of the network, whoever comes. */
  | { readonly code: 'host-network' | 'none-network' | 'configuration' | 'not-attachable' }
  /** Of the container, wherever it goes. */
  | { readonly code: 'host-mode' | 'none-mode' }
  | { readonly code: 'shared-namespace'; readonly owner?: string }
  /** The network that it was made in, without which the engine does not connect it. */
  | ({ readonly code: 'home-gone' } & GoneHome)
  /** Of the two together. */
  | { readonly code: 'already-connected' };

/** What rules depend on. */
export type EngineRules = Pick<EngineInfo, 'product' | 'apiVersion'>;

/** What keeps every container out; undefined where one may join. */
export function networkObstacle(network: Network): JoinObstacle | undefined {
  // Engines call the driver of a configuration `null`, as that of `none`.
  if (network.configOnly) return { code: 'configuration' };
  if (network.driver === 'host') return { code: 'host-network' };
  if (network.driver === 'null') return { code: 'none-network' };
  const closed = network.scope === 'swarm' && !network.attachable;
  return closed || builtInRole(network) === 'ingress' ? { code: 'not-attachable' } : undefined;
}

/** What a container was made with, so that it neither joins nor leaves a network ever. */
export function boundObstacle(membership: Membership, container: Container): JoinObstacle | undefined {
  if (container.networkMode.startsWith('container:')) {
    const owner = membership.ownerOf(container)?.name;
    return { code: 'shared-namespace', ...(owner !== undefined && { owner }) };
  }
  return container.networkMode === 'host' ? { code: 'host-mode' } : undefined;
}

/** What keeps a container from every further network; undefined where it may join one. */
export function containerObstacle(
  membership: Membership,
  container: Container,
  engine: EngineRules,
): JoinObstacle | undefined {
  const bound = boundObstacle(membership, container);
  if (bound) return bound;
  const inNone = container.endpoints.some((endpoint) => membership.networkOf(endpoint)?.driver === 'null');
  if (inNone) return { code: 'none-mode' };
  return homeObstacle(membership.goneHomeOf(container), container, engine);
}

/** A stopped container is connected all the same: the engine looks for its home when it starts it. */
export function homeObstacle(
  gone: GoneHome | undefined,
  { state }: Pick<Container, 'state'>,
  engine: EngineRules,
): Extract<JoinObstacle, { code: 'home-gone' }> | undefined {
  const up = state === 'running' || state === 'paused';
  return gone && up && looksForHome(engine) ? { code: 'home-gone', ...gone } : undefined;
}

export function joinObstacle(
  membership: Membership,
  network: Network,
  container: Container,
  engine: EngineRules,
): JoinObstacle | undefined {
  const connected = container.endpoints.some((endpoint) => membership.networkOf(endpoint)?.id === network.id);
  return (
    networkObstacle(network) ??
    (connected ? { code: 'already-connected' } : undefined) ??
    containerObstacle(membership, container, engine)
  );
}
