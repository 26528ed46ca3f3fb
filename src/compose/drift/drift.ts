import { composeNetworkOf, projectOf, serviceOf } from '../../core/composeLabels';
import { readAddress, readCidr } from '../../core/addressing';
import type { Container, Network as LiveNetwork } from '../../core/model';
import type { LiveNetworks } from '../live';
import type { Network, PoolEntry } from '../model/networks';
import type { Project } from '../project';
import { configHash } from './configHash';

/** One way in which the network of the engine is not what the file says. */
export type Difference =
  | {
      readonly kind: 'subnet' | 'gateway' | 'range';
      /** Joined by commas where there are several; empty for none. */
      readonly file: string;
      readonly engine: string;
    }
  | { readonly kind: 'driver'; readonly file: string; readonly engine: string }
  | { readonly kind: 'option'; readonly key: string; readonly file: string; readonly engine: string }
  | { readonly kind: 'internal' | 'attachable' | 'ipv6'; readonly file: boolean }
  /** Something that the engine does not tell, or that the file no longer says. */
  | { readonly kind: 'definition' }
  /** Attached, but by no service of the project that asks for it. */
  | { readonly kind: 'stranger'; readonly container: string }
  /** A container of a service that asks for the network and is not on it. */
  | { readonly kind: 'absent'; readonly container: string };

/**
 * What `docker compose up` does with the network (docker/compose v2.40.3 `pkg/compose/create.go`): it trusts the hash
 * that it labelled the network with. A running container that is none of its own keeps it from removing the network.
 */
export type UpOutcome =
  | { readonly kind: 'keeps' }
  | { readonly kind: 'recreates' }
  | { readonly kind: 'refuses'; readonly containers: readonly string[] }
  | { readonly kind: 'unknown' };

export interface Drift {
  readonly network: Network;
  readonly live: LiveNetwork;
  readonly differences: readonly Difference[];
  readonly up: UpOutcome;
  /** Containers that `up` makes anew because a network of theirs is missing. */
  readonly recreated: readonly string[];
}

/** Networks that Compose made for this project and that differ from its files, members included. */
export function driftsOf(project: Project, live: LiveNetworks): readonly Drift[] {
  const members = membersIn(project, live);
  return [...project.networks.values()].flatMap((network) => driftIn(project, network, live, members) ?? []);
}

/** The same of one network. */
export function driftOf(project: Project, network: Network, live: LiveNetworks): Drift | undefined {
  return driftIn(project, network, live, membersIn(project, live));
}

function driftIn(project: Project, network: Network, live: LiveNetworks, members: Members): Drift | undefined {
  const made = live.networks.find(
    (each) =>
      each.name === network.realName && composeNetworkOf(each) === network.key && projectOf(each) === project.name,
  );
  const drift = made && network.external === false ? compare(project, network, made, members) : undefined;
  return drift && drift.differences.length > 0 ? drift : undefined;
}

/** Who may be on a network, found once for all networks. */
interface Members {
  /** By the id of the network, or by its name where the container does not tell the id. */
  readonly attached: ReadonlyMap<string, readonly Container[]>;
  /** Containers of the project by service; those that `run` made left out. */
  readonly own: ReadonlyMap<string, readonly Container[]>;
}

function membersIn({ name }: Project, { containers }: LiveNetworks): Members {
  const attached = new Map<string, Container[]>();
  const own = new Map<string, Container[]>();
  for (const container of containers) {
    for (const { networkId, networkName } of container.endpoints) {
      put(attached, networkId || networkName, container);
    }
    if (projectOf(container) === name && !isOneOff(container)) {
      put(own, serviceOf(container) ?? '', container);
    }
  }
  return { attached, own };
}

function put(map: Map<string, Container[]>, key: string, container: Container): void {
  const known = map.get(key);
  if (known) {
    known.push(container);
  } else {
    map.set(key, [container]);
  }
}

function compare(project: Project, network: Network, made: LiveNetwork, { attached, own }: Members): Drift {
  const there = new Set([...(attached.get(made.id) ?? []), ...(attached.get(made.name) ?? [])]);
  const asking = new Set(network.members.flatMap(({ name }) => own.get(name) ?? []));
  const strangers = [...there].filter((container) => !asking.has(container));
  const absent = [...asking].filter((container) => !there.has(container) && container.state === 'running');
  const hash = made.labels.get('com.docker.compose.config-hash') ?? '';
  const wanted = configHash(network);
  const seen = definitionDifferences(network, made);
  const changed = hash !== '' && wanted !== undefined && hash !== wanted;
  return {
    network,
    live: made,
    differences: [
      ...seen,
      ...(changed && seen.length === 0 ? [{ kind: 'definition' } as const] : []),
      ...strangers
        .filter((each) => isByHand(each, project))
        .map(({ name }) => ({ kind: 'stranger', container: name }) as const),
      ...absent.map(({ name }) => ({ kind: 'absent', container: name }) as const),
    ],
    up: outcome(hash, wanted, strangers),
    recreated: absent.map(({ name }) => name),
  };
}

/** Containers of other projects are on it because their own files say so. */
function isByHand(container: Container, { name }: Project): boolean {
  const owner = projectOf(container);
  return owner === undefined || owner === name;
}

function outcome(hash: string, wanted: string | undefined, strangers: readonly Container[]): UpOutcome {
  if (hash !== '' && wanted === undefined) {
    return { kind: 'unknown' };
  }
  if (hash === '' || hash === wanted) {
    return { kind: 'keeps' };
  }
  const holding = strangers.filter(({ state }) => state === 'running' || state === 'paused').map(({ name }) => name);
  return holding.length > 0 ? { kind: 'refuses', containers: holding } : { kind: 'recreates' };
}

/** `run` makes containers that `up` does not look at. */
function isOneOff({ labels }: Container): boolean {
  return labels.get('com.docker.compose.oneoff')?.toLowerCase() === 'true';
}

function definitionDifferences(network: Network, made: LiveNetwork): readonly Difference[] {
  const { driver, pools } = network;
  const [declared, actual] = [pools, made.ipam.pools];
  const addressing = declared.some(({ subnet }) => subnet?.text)
    ? [
        ...addresses(
          'subnet',
          declared.map(({ subnet }) => subnet?.text),
          actual.map(({ subnet }) => subnet),
          'all',
        ),
        ...addresses(
          'gateway',
          texts(declared, 'gateway'),
          actual.map(({ gateway }) => gateway),
          'given',
        ),
        ...addresses(
          'range',
          texts(declared, 'range'),
          actual.map(({ range }) => range),
          'given',
        ),
      ]
    : [];
  return [
    ...(driver === undefined || driver === made.driver
      ? []
      : [{ kind: 'driver', file: driver, engine: made.driver } as const]),
    ...addressing,
    ...optionDifferences(network, made),
    ...flag('internal', network.internal, made.internal),
    ...flag('attachable', network.attachable, made.attachable),
    ...flag('ipv6', network.ipv6, made.ipv6),
  ];
}

function texts(pools: readonly PoolEntry[], part: 'gateway' | 'range'): readonly (string | undefined)[] {
  return pools.map((pool) => pool[part]?.text || undefined);
}

/**
 * `given`: what the file leaves out, the engine chose; so it does with the subnet of a family that the file has none of.
 * Nothing is said where a text is not known.
 */
function addresses(
  kind: 'subnet' | 'gateway' | 'range',
  file: readonly (string | undefined)[],
  engine: readonly (string | undefined)[],
  compared: 'all' | 'given',
): readonly Difference[] {
  const wanted = file.filter((text) => text !== undefined);
  const there = engine.filter((text) => text !== undefined);
  const has = (list: readonly string[], text: string): boolean => list.some((each) => plain(each) === plain(text));
  const chosen = (text: string): boolean => !wanted.some((each) => isIpv6(each) === isIpv6(text));
  const extra = compared === 'given' ? [] : there.filter((text) => !has(wanted, text) && !chosen(text));
  const same = wanted.every((text) => has(there, text)) && extra.length === 0;
  return same || (compared === 'all' && wanted.length < file.length)
    ? []
    : [{ kind, file: wanted.join(', '), engine: there.filter((text) => !chosen(text)).join(', ') }];
}

function isIpv6(text: string): boolean {
  return text.includes(':');
}

function plain(text: string): string {
  const cidr = readCidr(text);
  const address = readAddress(text);
  return cidr
    ? `${cidr.first}/${cidr.prefixLength}/${cidr.family}`
    : address
      ? `${address.value}/${address.family}`
      : text;
}

function optionDifferences({ options }: Network, made: LiveNetwork): readonly Difference[] {
  return [...options].flatMap(([key, { value }]): Difference[] => {
    const file = value.kind === 'scalar' ? value.text : undefined;
    const engine = made.options.get(key) ?? '';
    return file === undefined || file === engine ? [] : [{ kind: 'option', key, file, engine }];
  });
}

function flag(
  kind: 'internal' | 'attachable' | 'ipv6',
  file: boolean | undefined,
  engine: boolean,
): readonly Difference[] {
  return file === undefined || file === engine ? [] : [{ kind, file }];
}
