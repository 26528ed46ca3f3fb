import type { EndpointSource, EngineFailure } from './failure';
import type { Disposable, Event } from './event';
import type { Container, EngineInfo, Network, Snapshot } from './model';
import type { NetworkStore } from './store';

/** What to create, already checked by `requests.ts`. */
export interface CreateNetworkRequest {
  readonly name: string;
  readonly driver: string;
  readonly scope?: string;
  readonly internal?: boolean;
  readonly attachable?: boolean;
  readonly ingress?: boolean;
  readonly ipv4?: boolean;
  readonly ipv6?: boolean;
  readonly configOnly?: boolean;
  readonly configFrom?: string;
  readonly ipamDriver?: string;
  readonly ipamOptions?: ReadonlyMap<string, string>;
  readonly pools?: readonly PoolRequest[];
  readonly options?: ReadonlyMap<string, string>;
  readonly labels?: ReadonlyMap<string, string>;
}

export interface PoolRequest {
  readonly subnet: string;
  readonly gateway?: string;
  readonly range?: string;
  readonly reserved?: ReadonlyMap<string, string>;
}

/** How a container is attached; what is absent is left to the engine. */
export interface EndpointRequest {
  readonly aliases?: readonly string[];
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly linkLocal?: readonly string[];
  readonly links?: readonly string[];
  /** Honoured on connect from API 1.54 on. */
  readonly mac?: string;
  /** API 1.48 and newer. */
  readonly gatewayPriority?: number;
  readonly driverOptions?: ReadonlyMap<string, string>;
}

/** An attachment with all that `GET /containers/{id}/json` tells and the listing does not. */
export interface EndpointDetails extends EndpointRequest {
  readonly networkId: string;
  readonly networkName: string;
  readonly endpointId: string;
  readonly assignedIpv4?: string;
  readonly assignedIpv6?: string;
  readonly assignedMac?: string;
  /** Names under which the engine's resolver knows it in this network. */
  readonly dnsNames: readonly string[];
}

export interface ContainerDetails {
  readonly container: Container;
  readonly endpoints: readonly EndpointDetails[];
  /** The engine's last word on why it did not start; empty where there is none. */
  readonly error: string;
  /** `HostConfig.PortBindings`, whether in force or not. */
  readonly portBindings: readonly {
    readonly containerPort: number;
    readonly protocol: string;
    readonly hostAddress: string;
    readonly hostPort: string;
  }[];
}

/** A member as `GET /networks/{id}` tells it: running ones only. */
export interface NetworkMember {
  readonly containerId: string;
  readonly name: string;
  readonly endpointId: string;
  readonly mac: string;
  /** CIDR. */
  readonly ipv4: string;
  /** CIDR. */
  readonly ipv6: string;
}

/** A node of the swarm that has tasks in the network. */
export interface SwarmPeer {
  readonly name: string;
  readonly address: string;
}

export interface SwarmService {
  readonly name: string;
  /** Empty where the service has none (`endpoint_mode: dnsrr`). */
  readonly virtualAddress: string;
  /** Those that the swarm publishes on all its nodes; told by the ingress network only. */
  readonly ports: readonly { readonly target: number; readonly published: number }[];
  readonly tasks: readonly SwarmTask[];
}

/** A container on whatever node. */
export interface SwarmTask {
  readonly name: string;
  readonly address: string;
  /** Address of its node. */
  readonly node: string;
}

export interface NetworkDetails {
  readonly network: Network;
  readonly members: readonly NetworkMember[];
  /** Absent where the network is in no swarm. */
  readonly peers?: readonly SwarmPeer[];
  /** Absent where the network is in no swarm, or this node has no task in it: then it does not know. */
  readonly services?: readonly SwarmService[];
  /** Containers on all nodes that belong to no service; known when the services are. */
  readonly loose?: readonly SwarmTask[];
}

/**
 * What can be asked of one engine. Ids are full ids. Every call ends: with its answer, or by rejecting with an
 * `EngineError` (a timeout and a cancellation included).
 */
export interface NetworkEngine {
  readonly info: EngineInfo;
  /** All networks and containers, listed now. */
  snapshot(signal?: AbortSignal): Promise<Snapshot>;
  createNetwork(
    request: CreateNetworkRequest,
    signal?: AbortSignal,
  ): Promise<{ readonly id: string; readonly warning: string }>;
  removeNetwork(networkId: string, signal?: AbortSignal): Promise<void>;
  connect(networkId: string, containerId: string, request: EndpointRequest, signal?: AbortSignal): Promise<void>;
  /** `force` also removes what a crash left of an attachment. */
  disconnect(networkId: string, containerId: string, how: 'normal' | 'force', signal?: AbortSignal): Promise<void>;
  inspectNetwork(networkId: string, signal?: AbortSignal): Promise<NetworkDetails>;
  inspectContainer(containerId: string, signal?: AbortSignal): Promise<ContainerDetails>;
  /** The engine's own JSON, parsed and otherwise untouched, for people to read. */
  rawNetwork(networkId: string, signal?: AbortSignal): Promise<unknown>;
  restartContainer(containerId: string, signal?: AbortSignal): Promise<void>;
  startContainer(containerId: string, signal?: AbortSignal): Promise<void>;
  /** Makes it the first manager of a swarm. `address`: what other nodes are told; empty leaves that to the engine. */
  startSwarm(address: string, signal?: AbortSignal): Promise<void>;
}

/** Which engine is meant and how one gets to it. */
export interface EndpointDescription {
  /** For people, for example `unix:///var/run/docker.sock`; carries no secret. */
  readonly address: string;
  readonly source: EndpointSource;
  /** Name of the CLI's context where one was used. */
  readonly context?: string;
  readonly local: boolean;
  /** False for plain tcp to another machine. */
  readonly encrypted: boolean;
}

/** The state of the conversation with the engine. `since` and `retryAt` are milliseconds since the epoch. */
export type ConnectionState =
  /** Nobody looks: no request is made. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly endpoint?: EndpointDescription }
  /** Takes connections, does not answer yet. */
  | { readonly kind: 'starting'; readonly endpoint: EndpointDescription; readonly since: number }
  | { readonly kind: 'live'; readonly endpoint: EndpointDescription; readonly info: EngineInfo }
  /** Shows what was last known while it tries again. */
  | {
      readonly kind: 'stale';
      readonly endpoint: EndpointDescription;
      readonly info: EngineInfo;
      readonly failure: EngineFailure;
      readonly since: number;
      readonly retryAt: number;
    }
  /** Has nothing to show; tries again at `retryAt`. */
  | {
      readonly kind: 'failed';
      readonly endpoint?: EndpointDescription;
      readonly failure: EngineFailure;
      readonly since: number;
      readonly retryAt: number;
    };

/**
 * One engine, watched for as long as anybody holds it. What it knows is in `store`, which equals a fresh listing
 * whenever the state is `live` and nothing is under way.
 */
export interface EngineSession extends Disposable {
  readonly store: NetworkStore;
  readonly state: ConnectionState;
  readonly onDidChangeState: Event<ConnectionState>;
  /** Connects and watches until disposed; the first holder opens the connection, the last one closes it. */
  hold(): Disposable;
  /** The engine for one command, connecting where nobody holds it. Rejects with `EngineError`. */
  engine(signal?: AbortSignal): Promise<NetworkEngine>;
  /** Lists again now and resolves when the store equals that listing. Rejects with `EngineError`. */
  refresh(signal?: AbortSignal): Promise<void>;
  /** Resolves the endpoint again: a setting or context has changed. */
  reconnect(): void;
}
