import type { Cidr, Family } from '../addressing';
import { formatAddress, readAddress, readCidr, sizeOf } from '../addressing';
import { freeAddressCount, nextFreeAddress, usableAddresses } from '../allocation';
import type { Network, Pool } from '../model';
import type { AddressHolder, AddressUse, UsedAddress } from './addressUse';
import { addressUses } from './addressUse';
import { gatewayOf } from './gateway';
import type { Member } from './member';
import type { FurtherHolder } from './swarmHolders';

/** An aligned part of a subnet that is drawn address by address. */
export interface AddressWindow {
  /** Places after the first address of the subnet, decimal. */
  readonly offset: string;
  readonly size: number;
}

/** One subnet of a network and what each of its addresses is used for. Counts are decimal texts. */
export interface SubnetMap {
  readonly subnet: string;
  readonly family: Family;
  readonly prefixLength: number;
  readonly size: string;
  readonly free: string;
  readonly gateway?: string;
  /** Where dynamic addresses come from, when that is not the whole subnet. */
  readonly range?: { readonly subnet: string; readonly offset: string; readonly size: string; readonly free: string };
  /** In the order of the addresses. */
  readonly used: readonly UsedAddress[];
  /** The lowest free address that the engine may hand out by itself. */
  readonly nextFree?: string;
  /** The lowest free address outside `range`, where the engine never hands it to another container. */
  readonly nextFixed?: string;
  /** The whole subnet where that is small; else the parts in use. */
  readonly windows: readonly AddressWindow[];
}

const windowSize = 64n;
const wholeMapSize = 256n;

/** Who may have addresses of a network. */
interface Holders {
  readonly members: readonly Member[];
  /** Those that count where no member has the address. */
  readonly further: readonly FurtherHolder[];
}

/** The maps of all subnets that can be read. Addresses outside every subnet are in none. */
export function subnetMaps(
  network: Network,
  members: readonly Member[],
  further: readonly FurtherHolder[] = [],
): readonly SubnetMap[] {
  return network.ipam.pools.flatMap((pool) => {
    const subnet = readCidr(pool.subnet);
    return subnet ? [subnetMap(network, pool, subnet, { members, further })] : [];
  });
}

function subnetMap(network: Network, pool: Pool, subnet: Cidr, who: Holders): SubnetMap {
  const gateway = gatewayOf(network, pool, who.members);
  const holders = holdersIn(subnet, pool, gateway, who);
  const used = [...holders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, held]) => usedAddress(subnet, value, held));
  const range = pool.range === undefined ? undefined : readCidr(pool.range);
  const taken = new Set(holders.keys());
  const nextFree = nextFreeAddress(subnet, range, taken);
  const nextFixed = range && lowestOutside(range, subnet, taken);
  return {
    subnet: subnet.network,
    family: subnet.family,
    prefixLength: subnet.prefixLength,
    size: String(sizeOf(subnet)),
    free: String(freeAddressCount(subnet, undefined, taken)),
    ...(gateway !== undefined && { gateway }),
    ...(range && {
      range: {
        subnet: range.network,
        offset: String(range.first - subnet.first),
        size: String(sizeOf(range)),
        free: String(freeAddressCount(subnet, range, taken)),
      },
    }),
    used,
    ...(nextFree !== undefined && { nextFree }),
    ...(nextFixed !== undefined && { nextFixed }),
    windows: windowsOf(
      subnet,
      nextFree === undefined ? [...taken] : [...taken, readAddress(nextFree)?.value ?? subnet.first],
    ),
  };
}

/** An address in its shortest form and who holds it. */
interface Held {
  readonly address: string;
  readonly holders: AddressHolder[];
}

function holdersIn(
  subnet: Cidr,
  pool: Pool,
  gateway: string | undefined,
  { members, further }: Holders,
): Map<bigint, Held> {
  const holders = new Map<bigint, Held>();
  function hold(text: string, holder: AddressHolder): void {
    const address = readAddress(text);
    if (!address || address.family !== subnet.family) return;
    if (address.value < subnet.first || address.value > subnet.last) return;
    const held = holders.get(address.value);
    if (held) held.holders.push(holder);
    else holders.set(address.value, { address: address.address, holders: [holder] });
  }
  for (const use of unusable(subnet)) hold(formatAddress(subnet.family, use.value), { use: use.use, name: '' });
  if (gateway !== undefined) hold(gateway, { use: 'gateway', name: '' });
  for (const [name, address] of pool.reserved) hold(address, { use: 'reserved', name });
  for (const member of members) {
    const address = subnet.family === 4 ? member.ipv4 : member.ipv6;
    if (!address) continue;
    const use = !address.inForce ? 'stopped' : member.kind === 'container' ? address.origin : 'engine';
    hold(address.address, { use, name: member.name, member: member.id });
  }
  const known = new Set(holders.keys());
  for (const { address, holder } of further) {
    if (!known.has(readAddress(address)?.value ?? -1n)) hold(address, holder);
  }
  return holders;
}

/** What the engine sets aside in every subnet that is large enough to have it. */
function unusable(subnet: Cidr): readonly { readonly use: AddressUse; readonly value: bigint }[] {
  const usable = usableAddresses(subnet);
  return [
    ...(usable && usable.first > subnet.first ? [{ use: 'network', value: subnet.first } as const] : []),
    ...(usable && usable.last < subnet.last ? [{ use: 'broadcast', value: subnet.last } as const] : []),
  ];
}

function usedAddress(subnet: Cidr, value: bigint, held: Held): UsedAddress {
  const holders = held.holders.sort((a, b) => addressUses.indexOf(a.use) - addressUses.indexOf(b.use));
  return {
    address: held.address,
    offset: String(value - subnet.first),
    use: holders[0]?.use ?? 'reserved',
    holders,
    clash: holders.length > 1 && holders.some(({ member }) => member !== undefined),
  };
}

function lowestOutside(range: Cidr, subnet: Cidr, taken: ReadonlySet<bigint>): string | undefined {
  const { first, last } = usableAddresses(subnet) ?? subnet;
  for (let value = first; value <= last; value++) {
    if (value >= range.first && value <= range.last) value = range.last;
    else if (!taken.has(value)) return formatAddress(subnet.family, value);
  }
  return undefined;
}

function windowsOf(subnet: Cidr, values: readonly bigint[]): readonly AddressWindow[] {
  const size = sizeOf(subnet);
  if (size <= wholeMapSize) return [{ offset: '0', size: Number(size) }];
  const last = subnet.family === 4 ? subnet.last : undefined;
  const blocks = new Set(
    // The broadcast address alone is not worth a window.
    values.filter((value) => value !== last).map((value) => (value - subnet.first) / windowSize),
  );
  const windows: { first: bigint; blocks: bigint }[] = [];
  for (const block of [...blocks].sort((a, b) => (a < b ? -1 : 1))) {
    const open = windows.at(-1);
    if (open && open.first + open.blocks === block) open.blocks++;
    else windows.push({ first: block, blocks: 1n });
  }
  return windows.map((window) => ({
    offset: String(window.first * windowSize),
    size: Number(window.blocks * windowSize),
  }));
}
