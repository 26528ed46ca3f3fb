/**
 * What an engine's networks are, as plain data. Every collection that is keyed by foreign text is a Map, so that a
 * label called `__proto__` is a label.
 */

export interface Pool {
  /** CIDR as the engine gave it, for example `172.18.0.0/16`. */
  readonly subnet: string;
  /** Absent where the engine was not told one: it then uses the first address of `range`, else of `subnet`. */
  readonly gateway?: string;
  /** CIDR that dynamic addresses come from; the whole subnet where absent. */
  readonly range?: string;
  /** Reserved addresses, name → address. */
  readonly reserved: ReadonlyMap<string, string>;
}

export interface Ipam {
  readonly driver: string;
  readonly options: ReadonlyMap<string, string>;
  readonly pools: readonly Pool[];
}

export interface Network {
  /** Full id, 64 hexadecimal digits on Docker. */
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  /** `local`, `swarm` or `global`; whatever else a plugin says is kept. */
  readonly scope: string;
  /** ISO 8601, as the engine gave it; empty where it gave none. */
  readonly created: string;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly ingress: boolean;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly configOnly: boolean;
  /** Name of the config-only network this one was made from. */
  readonly configFrom?: string;
  readonly ipam: Ipam;
  readonly options: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** One container's attachment to one network, as `GET /containers/json` tells it. */
export interface Endpoint {
  /** Empty for a container that was created and never started: the engine then knows the network by `networkName` only. */
  readonly networkId: string;
  readonly networkName: string;
  /** Empty while the container does not run. */
  readonly endpointId: string;
  readonly ipv4?: string;
  readonly ipv4PrefixLength?: number;
  readonly ipv6?: string;
  readonly ipv6PrefixLength?: number;
  readonly gateway?: string;
  readonly ipv6Gateway?: string;
  readonly mac?: string;
  /** Address asked for, kept while the container is stopped. */
  readonly requestedIpv4?: string;
  readonly requestedIpv6?: string;
  readonly gatewayPriority: number;
}

export type ContainerState =
  'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead' | 'unknown';

export interface PublishedPort {
  readonly protocol: string;
  readonly containerPort: number;
  /** Absent for a port that is only exposed. */
  readonly hostPort?: number;
  /** `0.0.0.0`, `::` or one address; absent with `hostPort`. */
  readonly hostAddress?: string;
}

export interface Container {
  /** Full id, 64 hexadecimal digits. */
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  readonly image: string;
  readonly state: ContainerState;
  /** `HostConfig.NetworkMode`: `bridge`, `host`, `none`, `container:<id>`, or a network's name or id. */
  readonly networkMode: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly ports: readonly PublishedPort[];
  readonly endpoints: readonly Endpoint[];
}

/** A record that the engine sent and that could not be read; it costs this row, never the view. */
export interface Unreadable {
  readonly kind: 'network' | 'container';
  /** Position in the reply. */
  readonly index: number;
  /** Id or name where one could be found. */
  readonly hint: string;
}

/** All networks and containers of one engine at one moment. */
export interface Snapshot {
  readonly networks: readonly Network[];
  readonly containers: readonly Container[];
  readonly unreadable: readonly Unreadable[];
}

export const emptySnapshot: Snapshot = { networks: [], containers: [], unreadable: [] };

/** What differs between two snapshots; ids are full ids. */
export type Change =
  | { readonly kind: 'network'; readonly what: 'added' | 'changed' | 'removed'; readonly id: string }
  | { readonly kind: 'container'; readonly what: 'added' | 'changed' | 'removed'; readonly id: string }
  /** The set of unreadable records. */
  | { readonly kind: 'unreadable' }
  /** Another engine answers now: nothing shown before is valid. */
  | { readonly kind: 'engine' };

export type SwarmRole = 'none' | 'worker' | 'manager';

export interface EngineInfo {
  /** `/info` ID: tells one engine from another behind the same address. */
  readonly id: string;
  readonly name: string;
  readonly product: 'docker' | 'podman';
  /** Engine version, for example `28.5.2`. */
  readonly version: string;
  /** Negotiated API version, for example `1.51`. */
  readonly apiVersion: string;
  /** `linux` or `windows`. */
  readonly os: string;
  /** For example `Docker Desktop` or `Debian GNU/Linux 12 (bookworm)`. */
  readonly operatingSystem: string;
  readonly swarm: SwarmRole;
  /** Network drivers it has, plugins included. */
  readonly networkDrivers: readonly string[];
  /** Pools that automatic subnets come from; absent: the built-in ones. */
  readonly defaultPools?: readonly { readonly base: string; readonly size: number }[];
}
