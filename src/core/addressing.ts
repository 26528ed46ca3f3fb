import { containsCidr, normalizeCidr, overlapCidr, parseCidr as parseParts } from 'cidr-tools';

export type Family = 4 | 6;

export interface Address {
  readonly kind: 'address';
  readonly family: Family;
  /** Shortest lower-case form. */
  readonly address: string;
  readonly value: bigint;
  /** The IPv4 address inside an IPv4-mapped IPv6 address. */
  readonly mapped?: string;
}

export interface Cidr {
  readonly kind: 'cidr';
  readonly family: Family;
  /** The address as it was meant, host bits kept. */
  readonly address: string;
  readonly prefixLength: number;
  /** The network in CIDR form, host bits cleared. */
  readonly network: string;
  readonly first: bigint;
  readonly last: bigint;
  /** True where the address is not the first of its network: the engine refuses it and names `network`. */
  readonly hostBits: boolean;
}

export type AddressFaultCode =
  | 'empty'
  | 'blank'
  | 'not-an-address'
  | 'octet-count'
  | 'octet-too-big'
  | 'leading-zero'
  | 'zone'
  | 'has-prefix'
  | 'no-prefix'
  | 'bad-prefix'
  | 'prefix-too-long'
  | 'netmask'
  | 'range'
  | 'ipv4-mapped';

/** Why a text is no address or no CIDR for the engine, which reads them as Go's net/netip does. */
export interface AddressFault {
  readonly kind: 'fault';
  readonly code: AddressFaultCode;
  /** The piece that is wrong, as written. */
  readonly part: string;
  /** What was probably meant; accepted by the same function. */
  readonly nearest?: string;
}

export const bitsOf: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** Reads an address as Go's `netip.ParseAddr` does, without zones. */
export function parseAddress(text: string): Address | AddressFault {
  const blank = blankFault(text, parseAddress);
  if (blank) return blank;
  const slash = text.indexOf('/');
  if (slash >= 0) return withNearest(fault('has-prefix', text.slice(slash)), text.slice(0, slash), parseAddress);
  return addressFault(text) ?? addressOf(text);
}

/** Reads `ADDRESS/PREFIX` as Go's `netip.ParsePrefix` and the engine do. */
export function parseCidr(text: string): Cidr | AddressFault {
  const blank = blankFault(text, parseCidr);
  if (blank) return blank;
  const range = /^([^-/]+)-([^-/]+)$/.exec(text);
  if (range) return rangeFault(text, range[1] ?? '', range[2] ?? '');
  const slash = text.lastIndexOf('/');
  if (slash < 0) {
    const bare = addressFault(text);
    return bare ? fault(bare.code, bare.part) : noPrefixFault(addressOf(text));
  }
  const addressText = text.slice(0, slash);
  const prefix = text.slice(slash + 1);
  const bad = addressFault(addressText);
  if (bad?.nearest !== undefined) return withNearest(fault(bad.code, bad.part), `${bad.nearest}/${prefix}`, parseCidr);
  if (bad) return bad;
  const address = addressOf(addressText);
  if (address.mapped !== undefined) return fault('ipv4-mapped', addressText);
  if (!/^(0|[1-9][0-9]*)$/.test(prefix)) return prefixFault(address, prefix);
  if (Number(prefix) > bitsOf[address.family]) return fault('prefix-too-long', prefix);
  return cidrOf(`${address.address}/${prefix}`);
}

/** `parseAddress` for those to whom the reason does not matter. */
export function readAddress(text: string): Address | undefined {
  const parsed = parseAddress(text);
  return parsed.kind === 'address' ? parsed : undefined;
}

/** `parseCidr` for those to whom the reason does not matter. */
export function readCidr(text: string): Cidr | undefined {
  const parsed = parseCidr(text);
  return parsed.kind === 'cidr' ? parsed : undefined;
}

export function contains(outer: Cidr, inner: Address | Cidr): boolean {
  return containsCidr(outer.network, textOf(inner));
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return overlapCidr(a.network, b.network);
}

/** Number of addresses, the unusable ones included. */
export function sizeOf(cidr: Cidr): bigint {
  return cidr.last - cidr.first + 1n;
}

/** The address `index` places after the first one; counts from the end when negative. Undefined outside. */
export function nthAddress(cidr: Cidr, index: bigint): string | undefined {
  const value = index < 0n ? cidr.last + 1n + index : cidr.first + index;
  return value < cidr.first || value > cidr.last ? undefined : formatAddress(cidr.family, value);
}

export function formatAddress(family: Family, value: bigint): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join('.');
  if (value >> 32n === 0xffffn) return `::ffff:${formatAddress(4, value & 0xffffffffn)}`;
  const groups = value.toString(16).padStart(32, '0').match(/.{4}/g) ?? [];
  return normalizeCidr(groups.join(':'));
}

/** The network of `prefixLength` bits that holds `value`. */
export function networkAround(family: Family, value: bigint, prefixLength: number): Cidr {
  return cidrOf(cidrOf(`${formatAddress(family, value)}/${prefixLength}`).network);
}

/** IPv4 before IPv6, then by number, then the wider network first. */
export function compareAddresses(a: Address | Cidr, b: Address | Cidr): number {
  if (a.family !== b.family) return a.family - b.family;
  const difference = firstOf(a) - firstOf(b) || lastOf(b) - lastOf(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function firstOf(item: Address | Cidr): bigint {
  return item.kind === 'cidr' ? item.first : item.value;
}

function lastOf(item: Address | Cidr): bigint {
  return item.kind === 'cidr' ? item.last : item.value;
}

function textOf(item: Address | Cidr): string {
  return item.kind === 'cidr' ? item.network : item.address;
}

function fault(code: AddressFaultCode, part: string): AddressFault {
  return { kind: 'fault', code, part };
}

function withNearest(
  found: AddressFault,
  nearest: string,
  parse: (text: string) => Address | Cidr | AddressFault,
): AddressFault {
  const parsed = parse(nearest);
  return parsed.kind === 'fault' ? found : { ...found, nearest: textOf(parsed) };
}

function blankFault(text: string, parse: (text: string) => Address | Cidr | AddressFault): AddressFault | undefined {
  if (text.trim() === '') return fault('empty', text);
  return /\s/.test(text) ? withNearest(fault('blank', text), text.replace(/\s+/g, ''), parse) : undefined;
}

/** `text` holds no slash and no blank. */
function addressFault(text: string): AddressFault | undefined {
  if (text === '') return fault('empty', text);
  if (!text.includes(':')) return ipv4Fault(text);
  const zone = text.indexOf('%');
  if (zone >= 0) return withNearest(fault('zone', text.slice(zone)), text.slice(0, zone), parseAddress);
  return ipv6Fault(text);
}

function ipv4Fault(text: string): AddressFault | undefined {
  if (!/^[0-9.]+$/.test(text)) return fault('not-an-address', text);
  const octets = text.split('.');
  if (octets.length !== 4) return fault('octet-count', text);
  if (octets.includes('')) return fault('not-an-address', text);
  const tooBig = octets.find((octet) => Number(octet) > 255);
  if (tooBig !== undefined) return fault('octet-too-big', tooBig);
  const padded = octets.find((octet) => octet.length > 1 && octet.startsWith('0'));
  if (padded === undefined) return undefined;
  return { ...fault('leading-zero', padded), nearest: octets.map(Number).join('.') };
}

function ipv6Fault(text: string): AddressFault | undefined {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  // The end may be written as an IPv4 address, which then stands for two groups.
  const tail = last.includes('.') && text.endsWith(last) ? last : undefined;
  const hex = tail === undefined ? groups : groups.slice(0, -1);
  const count = hex.length + (tail === undefined ? 0 : 2);
  const complete = halves.length === 1 ? count === 8 : halves.length === 2 && count < 8;
  if (!complete || !hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return fault('not-an-address', text);
  return tail === undefined || ipv4Fault(tail) === undefined ? undefined : fault('not-an-address', text);
}

function noPrefixFault(address: Address): AddressFault {
  const found = fault('no-prefix', address.address);
  if (address.mapped !== undefined) return found;
  const prefixLength = address.family === 6 ? 64 : address.address.endsWith('.0.0') ? 16 : 24;
  return { ...found, nearest: networkAround(address.family, address.value, prefixLength).network };
}

function prefixFault(address: Address, prefix: string): AddressFault {
  const mask = address.family === 4 ? readAddress(prefix) : undefined;
  if (mask?.family === 4) {
    const ones = mask.value.toString(2).padStart(32, '0').indexOf('0');
    const prefixLength = ones < 0 ? 32 : ones;
    const contiguous = mask.value === (0xffffffffn << BigInt(32 - prefixLength)) % 0x100000000n;
    return contiguous
      ? { ...fault('netmask', prefix), nearest: networkAround(4, address.value, prefixLength).network }
      : fault('netmask', prefix);
  }
  const bare = fault('bad-prefix', prefix);
  return /^0[0-9]+$/.test(prefix) ? withNearest(bare, `${address.address}/${String(Number(prefix))}`, parseCidr) : bare;
}

function rangeFault(text: string, from: string, to: string): AddressFault {
  const [start, end] = [readAddress(from), readAddress(to)];
  if (!start || start.family !== end?.family) return fault('range', text);
  const differing = (start.value ^ end.value).toString(2).replace(/^0/, '').length;
  const covering = networkAround(start.family, start.value, bitsOf[start.family] - differing);
  return withNearest(fault('range', text), covering.network, parseCidr);
}

/** `text` is valid. */
function addressOf(text: string): Address {
  const { version, start } = parseParts(text);
  // A valid IPv4 address has one form only.
  const address = version === 4 ? text : formatAddress(version, start);
  const isMapped = version === 6 && start >> 32n === 0xffffn;
  return {
    kind: 'address',
    family: version,
    address,
    value: start,
    ...(isMapped && { mapped: formatAddress(4, start & 0xffffffffn) }),
  };
}

/** `text` is valid and canonical. */
function cidrOf(text: string): Cidr {
  const { version, start, end, prefix, ip } = parseParts(text);
  const network = normalizeCidr(text);
  return {
    kind: 'cidr',
    family: version,
    address: ip,
    prefixLength: Number(prefix),
    network,
    first: start,
    last: end,
    hostBits: network !== text,
  };
}
