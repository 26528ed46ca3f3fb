import type { Container, ContainerState, Endpoint, EngineInfo, Network, Pool, Snapshot } from '../../src/core/model';

/** A 64-digit id that is easy to tell from others: the digits of `seed`, repeated. */
export function idOf(seed: string): string {
  const digits = Array.from(seed, (character) => (character.codePointAt(0) ?? 0).toString(16)).join('');
  return digits.repeat(Math.ceil(64 / digits.length)).slice(0, 64);
}

export function pool(parts: Partial<Pool> & Pick<Pool, 'subnet'>): Pool {
  return { reserved: new Map(), ...parts };
}

export interface NetworkParts extends Omit<Partial<Network>, 'ipam'> {
  readonly name: string;
  readonly pools?: readonly (Partial<Pool> & Pick<Pool, 'subnet'>)[];
  readonly ipamDriver?: string;
  readonly ipamOptions?: ReadonlyMap<string, string>;
}

/** A bridge network as an engine would give it, with what is told. */
export function network({ name, pools = [], ipamDriver = 'default', ipamOptions, ...parts }: NetworkParts): Network {
  return {
    id: idOf(name),
    name,
    driver: 'bridge',
    scope: 'local',
    created: '2026-01-01T00:00:00Z',
    internal: false,
    attachable: false,
    ingress: false,
    ipv4: true,
    ipv6: false,
    configOnly: false,
    ipam: { driver: ipamDriver, options: ipamOptions ?? new Map(), pools: pools.map(pool) },
    options: new Map(),
    labels: new Map(),
    ...parts,
  };
}

/** An attachment of a running container to `to`. */
export function endpoint(to: Network, parts: Partial<Endpoint> = {}): Endpoint {
  return {
    networkId: to.id,
    networkName: to.name,
    endpointId: idOf(`endpoint ${to.name}`),
    gatewayPriority: 0,
    ...parts,
  };
}

/** The attachment of a container that was created and never started: it knows the network by name only. */
export function unstartedEndpoint(networkName: string, parts: Partial<Endpoint> = {}): Endpoint {
  return { networkId: '', networkName, endpointId: '', gatewayPriority: 0, ...parts };
}

export interface ContainerParts extends Partial<Container> {
  readonly name: string;
  readonly state?: ContainerState;
}

export function container({ name, ...parts }: ContainerParts): Container {
  return {
    id: idOf(`container ${name}`),
    name,
    image: 'busybox',
    state: 'running',
    networkMode: parts.endpoints?.[0]?.networkName ?? 'none',
    labels: new Map(),
    ports: [],
    endpoints: [],
    ...parts,
  };
}

export function snapshot(networks: readonly Network[], containers: readonly Container[] = []): Snapshot {
  return { networks, containers, unreadable: [] };
}

export function engineInfo(parts: Partial<EngineInfo> = {}): EngineInfo {
  return {
    id: 'ENGINE',
    name: 'box',
    product: 'docker',
    version: '28.5.2',
    apiVersion: '1.51',
    os: 'linux',
    operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    swarm: 'none',
    networkDrivers: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
    ...parts,
  };
}
