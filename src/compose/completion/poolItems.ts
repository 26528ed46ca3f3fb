import type { Cidr, Family } from '../../core/addressing';
import { contains, formatAddress, networkAround, overlaps, readCidr, sizeOf } from '../../core/addressing';
import type { AddressPool } from '../../core/allocation';
import { builtInPools, nextFreeSubnet, takenSubnets, uniqueLocalPool, usableAddresses } from '../../core/allocation';
import type { Pool } from '../model/pools';
import { setAside } from '../model/pools';
import { addressItem } from './addressItems';
import type { CompletionContext, Suggestion } from './items';

/** Where subnets are taken from, and how large, the usual first. `base`: the private addresses of RFC 1918. */
const sources: readonly AddressPool[] = [
  { base: '172.28.0.0/14', size: 24 },
  { base: '172.28.0.0/14', size: 16 },
  { base: '10.0.0.0/8', size: 24 },
  { base: '192.168.0.0/16', size: 24 },
  { base: '172.16.0.0/12', size: 24 },
];

/** Subnets that meet nothing in the file, in the workspace or on the engine. */
export function freeSubnets(context: CompletionContext): readonly Suggestion[] {
  const { project, network, live } = context;
  const taken = takenIn(context);
  const engineNetwork = live?.networks.find(({ name }) => name === network?.realName);
  const pinned = (engineNetwork?.ipam.pools ?? []).flatMap(({ subnet }) => readCidr(subnet) ?? []);
  const families = familiesWanted(context);
  const fromEngine = pinned.filter(
    (subnet) => families.includes(subnet.family) && !taken.some((other) => overlaps(subnet, other)),
  );
  const others = [...taken, ...pinned];
  const free = families.flatMap((family) =>
    family === 4 ? freeIn(sources, others) : freeIn([uniqueLocalPool(project.name ?? '')], others),
  );
  return [
    ...fromEngine.map((subnet) => subnetItem(subnet, 'engine')),
    ...free.map((subnet) => subnetItem(subnet, 'free')),
  ];
}

/** One free subnet of each of the pools. */
function freeIn(pools: readonly AddressPool[], taken: readonly Cidr[]): readonly Cidr[] {
  const found = pools.flatMap((pool) => readCidr(nextFreeSubnet(pool.size, [pool], taken) ?? '') ?? []);
  return found.filter((subnet, index) => found.findIndex(({ network }) => network === subnet.network) === index);
}

/** One that is sure to be free, for snippets. */
export function freeSubnet(context: CompletionContext, family: Family): string {
  const pools = family === 4 ? [...sources, ...builtInPools] : [uniqueLocalPool(context.project.name ?? '')];
  return freeIn(pools, takenIn(context))[0]?.network ?? (family === 4 ? '172.28.0.0/24' : 'fd00:28::/64');
}

function takenIn({ project, pool: own, live, network, keptSubnets = [] }: CompletionContext): readonly Cidr[] {
  const inFiles = project.pools.flatMap((pool) => (pool !== own && pool.subnet?.read ? [pool.subnet.read] : []));
  const others = (live?.networks ?? []).filter(({ name }) => name !== network?.realName);
  const routes = (live?.hostRoutes ?? []).flatMap((text) => readCidr(text) ?? []);
  return [
    ...inFiles,
    ...keptSubnets,
    ...takenSubnets(others, network?.driver === 'overlay' ? 'swarm' : 'local'),
    ...routes.filter(({ prefixLength }) => prefixLength > 0),
  ];
}

/** The family that the network still lacks first. */
function familiesWanted({ network, pool, project }: CompletionContext): readonly Family[] {
  if (network?.ipv6 !== true) {
    return [4];
  }
  const has = (family: Family): boolean =>
    project.pools.some(
      (each) => each !== pool && each.network.key === network.key && each.subnet?.read?.family === family,
    );
  return network.ipv4 === false || (has(4) && !has(6)) ? [6, 4] : [4, 6];
}

function subnetItem(subnet: Cidr, source: 'free' | 'engine'): Suggestion {
  return {
    kind: 'subnet',
    label: subnet.network,
    content: { form: 'string', text: subnet.network },
    about: { code: 'subnet', addresses: sizeOf(subnet), source },
  };
}

/** The first and the last address of the subnet, unless somebody has them. */
export function gateways(context: CompletionContext): readonly Suggestion[] {
  const { pool } = context;
  const subnet = pool?.subnet?.read;
  const usable = subnet && usableAddresses(subnet);
  if (!pool || !subnet || !usable) {
    return [];
  }
  const taken = new Set([
    ...staticsIn(context, subnet),
    ...pool.reserved.flatMap(({ read }) => (read ? [read.value] : [])),
  ]);
  const free = (from: bigint, step: 1n | -1n): bigint | undefined => {
    let value = from;
    while (taken.has(value)) {
      value += step;
    }
    return usable.first <= value && value <= usable.last ? value : undefined;
  };
  const first = free(usable.first, 1n);
  const last = free(usable.last, -1n);
  const items: Suggestion[] = [];
  if (first !== undefined) {
    items.push(
      addressItem(formatAddress(subnet.family, first), { code: 'gateway', place: 'first', subnet: subnet.network }),
    );
  }
  // In IPv6 nobody remembers the last address.
  if (last !== undefined && last !== first && subnet.family === 4) {
    items.push(addressItem(formatAddress(4, last), { code: 'gateway', place: 'last', subnet: subnet.network }));
  }
  return items;
}

/** The upper half of the subnet and smaller ends of it; those without static addresses first. */
export function ranges(context: CompletionContext): readonly Suggestion[] {
  const subnet = context.pool?.subnet?.read;
  const bits = subnet?.family === 6 ? 128 : 32;
  if (!subnet || subnet.prefixLength > bits - 3) {
    return [];
  }
  const statics = staticsIn(context, subnet);
  const candidates = [1, 2, 3].flatMap((steps) => {
    const length = subnet.prefixLength + steps;
    return [networkAround(subnet.family, subnet.last, length), networkAround(subnet.family, subnet.first, length)];
  });
  return candidates
    .map((range) => ({ range, within: statics.filter((value) => range.first <= value && value <= range.last).length }))
    .sort((one, other) => one.within - other.within)
    .slice(0, 4)
    .map(({ range, within }) => ({
      kind: 'subnet',
      label: range.network,
      content: { form: 'string', text: range.network },
      about: { code: 'range', addresses: sizeOf(range), statics: within },
    }));
}

/** Addresses to reserve, from the end of the subnet. */
export function reservedAddresses(context: CompletionContext): readonly Suggestion[] {
  const { pool } = context;
  const subnet = pool?.subnet?.read;
  const usable = subnet && usableAddresses(subnet);
  if (!pool || !subnet || !usable) {
    return [];
  }
  const taken = new Set([...setAside(pool), ...staticsIn(context, subnet)]);
  const free: bigint[] = [];
  for (let value = usable.first; value <= usable.last && free.length < 3; value++) {
    if (!taken.has(value)) {
      free.push(value);
    }
  }
  return free.map((value) =>
    addressItem(formatAddress(subnet.family, value), { code: 'address', subnet: subnet.network, live: false }),
  );
}

function staticsIn({ project, network }: CompletionContext, subnet: Cidr): readonly bigint[] {
  return project.staticAddresses.flatMap(({ network: other, read }) =>
    read && other?.key === network?.key && contains(subnet, read) ? [read.value] : [],
  );
}

/** The entry of `ipam.config` that a place lies in, or behind. */
export function poolAt(pools: readonly Pool[], file: string, offset: number): Pool | undefined {
  return pools.findLast(({ entry: { value } }) => value.node.file === file && value.node.start <= offset);
}
