import type { Address, Cidr } from './addressing';
import { bitsOf, compareAddresses, formatAddress, networkAround, readCidr } from './addressing';
import type { Network } from './model';

/** A stretch that automatic subnets of `size` bits are cut from. Same shape as the engine's `default-address-pools`. */
export interface AddressPool {
  /** CIDR. */
  readonly base: string;
  readonly size: number;
}

/** What an engine uses whose `default-address-pools` is not set (moby `ipamutils`): 31 subnets, in this order. */
export const builtInPools: readonly AddressPool[] = [
  { base: '172.17.0.0/16', size: 16 },
  { base: '172.18.0.0/16', size: 16 },
  { base: '172.19.0.0/16', size: 16 },
  { base: '172.20.0.0/14', size: 16 },
  { base: '172.24.0.0/14', size: 16 },
  { base: '172.28.0.0/14', size: 16 },
  { base: '192.168.0.0/16', size: 20 },
];

/** The same for networks of a swarm. */
export const builtInSwarmPools: readonly AddressPool[] = [{ base: '10.0.0.0/8', size: 24 }];

/** A /48 of unique local IPv6 addresses that is always the same for one `seed` (RFC 4193 wants it random). */
export function uniqueLocalPool(seed: string): AddressPool {
  let hash = 0xcbf29ce484222325n;
  for (const character of seed) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  const globalId = hash >> 24n;
  return { base: networkAround(6, ((0xfdn << 40n) | globalId) << 80n, 48).network, size: 64 };
}

export function subnetsOf(network: Network): readonly Cidr[] {
  return network.ipam.pools.flatMap((pool) => readCidr(pool.subnet) ?? []);
}

/**
 * What is taken in one of the two address spaces an engine has: all networks of scope `swarm` share one, all others
 * share the other, whatever their driver. A config-only network takes nothing.
 */
export function takenSubnets(networks: readonly Network[], space: 'local' | 'swarm'): readonly Cidr[] {
  return networks.filter((network) => spaceOf(network) === space && !network.configOnly).flatMap(subnetsOf);
}

export function spaceOf(network: Pick<Network, 'scope'>): 'local' | 'swarm' {
  return network.scope === 'swarm' ? 'swarm' : 'local';
}

/** The lowest free subnet of `prefixLength` bits, pools in their order; the engine picks the same way. */
export function nextFreeSubnet(
  prefixLength: number,
  pools: readonly AddressPool[],
  taken: readonly Cidr[],
): string | undefined {
  for (const { base } of pools) {
    const pool = readCidr(base);
    if (!pool || prefixLength < pool.prefixLength || prefixLength > bitsOf[pool.family]) continue;
    const first = firstFreeBlock(pool, 1n << BigInt(bitsOf[pool.family] - prefixLength), taken);
    if (first !== undefined) return networkAround(pool.family, first, prefixLength).network;
  }
  return undefined;
}

/** How many automatic subnets there are and how many of them nothing touches. */
export function poolsLeft(
  pools: readonly AddressPool[],
  taken: readonly Cidr[],
): { readonly left: bigint; readonly total: bigint } {
  let left = 0n;
  let total = 0n;
  for (const { base, size } of pools) {
    const pool = readCidr(base);
    if (!pool || size < pool.prefixLength || size > bitsOf[pool.family]) continue;
    const block = 1n << BigInt(bitsOf[pool.family] - size);
    const blocks = (pool.last - pool.first + 1n) / block;
    total += blocks;
    left += blocks - touchedBlocks(pool, block, taken);
  }
  return { left, total };
}

/** First and last address that a container or gateway may have; undefined where there is none. */
export function usableAddresses(subnet: Cidr): { readonly first: bigint; readonly last: bigint } | undefined {
  const { family, prefixLength, first, last } = subnet;
  if (family === 4 && prefixLength >= 31) return { first, last };
  if (family === 4) return { first: first + 1n, last: last - 1n };
  return first === last ? undefined : { first: first + 1n, last };
}

/** The gateway that the engine takes when it is told none: the first usable address of the range, else of the subnet. */
export function defaultGateway(subnet: Cidr, range?: Cidr): string | undefined {
  return nextFreeAddress(subnet, range, new Set());
}

/** The lowest address that may be given out and is not in `taken`. `range` lies inside `subnet`. */
export function nextFreeAddress(
  subnet: Cidr,
  range: Cidr | undefined,
  taken: ReadonlySet<Address['value']>,
): string | undefined {
  const stretch = usableWithin(subnet, range);
  if (!stretch) return undefined;
  for (let value = stretch.first; value <= stretch.last; value++) {
    if (!taken.has(value)) return formatAddress(subnet.family, value);
  }
  return undefined;
}

/** How many addresses of the subnet, or of its range, may be given out and are not in `taken`. */
export function freeAddressCount(subnet: Cidr, range: Cidr | undefined, taken: ReadonlySet<Address['value']>): bigint {
  const stretch = usableWithin(subnet, range);
  if (!stretch || stretch.last < stretch.first) return 0n;
  const inside = [...taken].filter((value) => value >= stretch.first && value <= stretch.last);
  return stretch.last - stretch.first + 1n - BigInt(inside.length);
}

function usableWithin(
  subnet: Cidr,
  range: Cidr | undefined,
): { readonly first: bigint; readonly last: bigint } | undefined {
  const usable = usableAddresses(subnet);
  if (!usable || !range) return usable;
  return {
    first: range.first > usable.first ? range.first : usable.first,
    last: range.last < usable.last ? range.last : usable.last,
  };
}

function inPool(pool: Cidr, taken: readonly Cidr[]): Cidr[] {
  return taken
    .filter((net) => net.family === pool.family && net.first <= pool.last && pool.first <= net.last)
    .sort(compareAddresses);
}

function firstFreeBlock(pool: Cidr, block: bigint, taken: readonly Cidr[]): bigint | undefined {
  let start = pool.first;
  for (const net of inPool(pool, taken)) {
    if (start + block <= net.first) return start;
    if (net.last >= start) start = (net.last / block + 1n) * block;
  }
  return start + block - 1n <= pool.last ? start : undefined;
}

function touchedBlocks(pool: Cidr, block: bigint, taken: readonly Cidr[]): bigint {
  let count = 0n;
  let counted = -1n;
  for (const net of inPool(pool, taken)) {
    const from = (net.first > pool.first ? net.first : pool.first) / block;
    const to = (net.last < pool.last ? net.last : pool.last) / block;
    const start = from > counted ? from : counted + 1n;
    if (to < start) continue;
    count += to - start + 1n;
    counted = to;
  }
  return count;
}
