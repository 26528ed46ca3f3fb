import type { GoneHome } from '../home';
import type { HostPort } from '../ports';

/** Who or what is meant: the id to act on, the name to say. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** What a change does to somebody, as data. Sentences: `messages/impacts.ts`. */
export type Impact =
  /** A running container leaves a network. */
  | {
      readonly code: 'detached';
      readonly container: NamedId;
      readonly network: NamedId;
      /** The addresses it had there; empty where the network gives none. */
      readonly addresses: readonly string[];
    }
  /** A container that does not run will be without this network when it starts. */
  | { readonly code: 'starts-without'; readonly container: NamedId; readonly network: NamedId }
  /** A container that does not run is bound to a network that will be gone: its next start fails. */
  | {
      readonly code: 'will-not-start';
      readonly container: NamedId;
      readonly network: NamedId;
      readonly remedy: StartRemedy;
    }
  /** The network that they were made in goes: the engine will neither start them nor connect them. */
  | {
      readonly code: 'home-lost';
      readonly containers: readonly NamedId[];
      readonly network: NamedId;
      readonly remedy: GoneHome['remedy'];
    }
  /** The network that it was made in is gone already: it cannot come back, and an undo cannot bring it. */
  | ({ readonly code: 'no-return'; readonly container: NamedId; readonly network: NamedId } & GoneHome)
  /** It moves out of the network that it was made in, which the engine will look for all the same. */
  | { readonly code: 'home-needed'; readonly container: NamedId; readonly network: NamedId }
  /** No network is left: nothing reaches it and it reaches nothing. */
  | { readonly code: 'last-network'; readonly container: NamedId }
  /** Through which network it reaches the rest of the world; absent: through none. Never the same twice. */
  | {
      readonly code: 'route-changes';
      readonly container: NamedId;
      readonly family: 4 | 6;
      readonly from?: string;
      readonly to?: string;
    }
  /** Published ports lead to its address in another network: open connections break. */
  | {
      readonly code: 'ports-move';
      readonly container: NamedId;
      readonly ports: readonly HostPort[];
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly code: 'ports-vanish';
      readonly container: NamedId;
      readonly ports: readonly HostPort[];
      readonly reason: PortLoss;
    }
  /** Names under which the peers that stay reached it there, and no other common network keeps. */
  | {
      readonly code: 'names-lost';
      readonly container: NamedId;
      readonly network: NamedId;
      readonly names: readonly string[];
      readonly peers: readonly NamedId[];
    }
  /** Names that somebody in the network answers to already: the resolver will give out both addresses. */
  | {
      readonly code: 'names-collide';
      readonly container: NamedId;
      readonly network: NamedId;
      readonly names: readonly string[];
      readonly holders: readonly NamedId[];
    }
  /** Containers in its network namespace: what happens to it happens to them. */
  | { readonly code: 'sharers-follow'; readonly container: NamedId; readonly sharers: readonly NamedId[] }
  /** Compose made it, and makes it again or stumbles over its absence. */
  | { readonly code: 'compose-owned'; readonly network: NamedId; readonly project: string }
  /** Networks that were made from this configuration. */
  | { readonly code: 'configuration-used'; readonly network: NamedId; readonly by: readonly NamedId[] };

/** What makes a container start again whose network was removed. */
export type StartRemedy =
  /** It was never started: a new network of the same name will do. */
  | 'same-name'
  /** It is bound to the id: it has to be connected to the new network. */
  | 'reconnect'
  /** The id is its network mode, which is fixed: it has to be made again. */
  | 'recreate';

export type PortLoss =
  | { readonly code: 'no-network' }
  | { readonly code: 'internal-only' }
  | { readonly code: 'driver'; readonly network: string; readonly driver: string }
  | { readonly code: 'routed'; readonly network: string };

/** Whether somebody loses something; the rest is worth knowing and hurts nobody. */
export function hurts(impact: Impact): boolean {
  switch (impact.code) {
    case 'sharers-follow':
    case 'compose-owned':
    case 'home-needed':
      return false;
    case 'route-changes':
      return impact.from !== undefined;
    case 'detached':
    case 'starts-without':
    case 'will-not-start':
    case 'home-lost':
    case 'no-return':
    case 'last-network':
    case 'ports-move':
    case 'ports-vanish':
    case 'names-lost':
    case 'names-collide':
    case 'configuration-used':
      return true;
  }
}

export function named({ id, name }: NamedId): NamedId {
  return { id, name };
}
