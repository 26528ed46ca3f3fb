import type { Address, AddressFault, Cidr, Family } from '../../core/addressing';
import { parseAddress, parseCidr } from '../../core/addressing';
import { defaultGateway } from '../../core/allocation';
import type { Network, PoolEntry } from './networks';
import type { ScalarValue } from './values';

/** An address or CIDR as it is written, and what the engine reads in it. */
export interface Written<T> {
  readonly value: ScalarValue;
  readonly text: string;
  /** Undefined where the engine cannot read it. */
  readonly read: T | undefined;
  readonly fault: AddressFault | undefined;
}

export interface ReservedAddress extends Written<Address> {
  readonly name: string;
}

/** One entry of `ipam.config`, read. What is not given, or hangs on a variable that is not known, is undefined. */
export interface Pool {
  readonly network: Network;
  readonly entry: PoolEntry;
  readonly subnet: Written<Cidr> | undefined;
  readonly gateway: Written<Address> | undefined;
  readonly range: Written<Cidr> | undefined;
  readonly reserved: readonly ReservedAddress[];
  /** False for an IPv6 entry while `enable_ipv6` is not true: the engine does not look at it. */
  readonly active: boolean;
  /** Of a fault that the engine refuses: a network that nobody uses, and an inactive entry, it never sees. */
  readonly severity: 'error' | 'warning';
}

/** The entries of all networks that Compose would create. */
export function readPools(networks: ReadonlyMap<string, Network>): readonly Pool[] {
  return [...networks.values()].flatMap(poolsOfNetwork);
}

function poolsOfNetwork(network: Network): readonly Pool[] {
  if (network.external !== false) {
    return [];
  }
  const used = isUsed(network);
  return network.pools.map((entry) => {
    const subnet = writtenCidr(entry.subnet);
    const active = subnet?.read?.family !== 6 || network.ipv6 === true;
    return {
      network,
      entry,
      subnet,
      gateway: entry.gateway?.text === '' ? undefined : writtenAddress(entry.gateway),
      range: entry.range?.text === '' ? undefined : writtenCidr(entry.range),
      reserved: reservedOf(entry),
      active,
      severity: used && active ? 'error' : 'warning',
    };
  });
}

/** Whether a service that is started is on it; a network that nobody uses is never created. */
export function isUsed(network: Network): boolean {
  return network.members.some(({ enabled }) => enabled);
}

/** The entry that holds an address. */
export function poolAround(pools: readonly Pool[], address: Address): Pool | undefined {
  return pools.find(({ subnet }) => subnet?.read && isInside(subnet.read, address));
}

export function isInside(cidr: Cidr, { family, value }: Pick<Address, 'family' | 'value'>): boolean {
  return cidr.family === family && cidr.first <= value && value <= cidr.last;
}

/** The address of the gateway, written or chosen by the engine; undefined where there is none or it is not known. */
export function gatewayOf({ network, entry, subnet, gateway, range }: Pool): bigint | undefined {
  if (gateway || (entry.gateway && entry.gateway.text !== '')) {
    return gateway?.read?.value;
  }
  const unread = entry.range && entry.range.text !== '' && !range?.read;
  if (!subnet?.read || unread || !takesGateway(network)) {
    return undefined;
  }
  const chosen = defaultGateway(subnet.read, range?.read);
  const read = chosen === undefined ? undefined : parseAddress(chosen);
  return read?.kind === 'address' ? read.value : undefined;
}

/** Some drivers route without a gateway, and then none is set aside. */
function takesGateway({ driver, internal, options }: Network): boolean {
  const option = (key: string): string => {
    const value = options.get(key)?.value;
    return value?.kind === 'scalar' ? (value.text ?? '') : '';
  };
  switch (driver ?? '') {
    case 'macvlan':
      return internal === false;
    case 'ipvlan':
      return internal === false && !option('ipvlan_mode').startsWith('l3');
    case 'bridge':
      return ![4, 6].some((family) => option(`com.docker.network.bridge.gateway_mode_ipv${family}`) === 'isolated');
    default:
      return driver === 'overlay';
  }
}

/** All addresses of the entry that no container can be given: gateway and reserved ones. */
export function setAside(pool: Pool): ReadonlySet<bigint> {
  const gateway = gatewayOf(pool);
  return new Set([
    ...(gateway === undefined ? [] : [gateway]),
    ...pool.reserved.flatMap(({ read }) => (read ? [read.value] : [])),
  ]);
}

export function familyName(family: Family): 'IPv4' | 'IPv6' {
  return family === 4 ? 'IPv4' : 'IPv6';
}

export function writtenAddress(value: ScalarValue | undefined): Written<Address> | undefined {
  return written(value, parseAddress);
}

function writtenCidr(value: ScalarValue | undefined): Written<Cidr> | undefined {
  return written(value, parseCidr);
}

function written<T extends Address | Cidr>(
  value: ScalarValue | undefined,
  parse: (text: string) => T | AddressFault,
): Written<T> | undefined {
  // What is no text at all is a matter of the schema.
  if (value?.text === undefined || value.type !== 'string') {
    return undefined;
  }
  const parsed = parse(value.text);
  return parsed.kind === 'fault'
    ? { value, text: value.text, read: undefined, fault: parsed }
    : { value, text: value.text, read: parsed, fault: undefined };
}

function reservedOf(entry: PoolEntry): readonly ReservedAddress[] {
  return entry.reserved.flatMap(({ key, value }) => {
    const address = value.kind === 'scalar' ? writtenAddress(value) : undefined;
    return address ? [{ ...address, name: key }] : [];
  });
}
