import { formatAddress, networkAround, readAddress } from '../core/addressing';
import type { Family } from '../core/addressing';
import type { HostRoute } from '../core/host';

/** Flags of the kernel's tables (`linux/route.h`, `linux/ipv6_route.h`). */
const up = 0x1;
const reject = 0x200;
const anycast = 0x100000;
const local = 0x80000000;

/** Reads `/proc/net/route`. Numbers are hexadecimal, addresses in the byte order of the machine, which is a little one. */
export function readIpv4Routes(text: string): readonly HostRoute[] {
  return rows(text).flatMap(([device, destination, gateway, flags, , , , mask]) => {
    if (device === undefined || !isInUse(flags)) return [];
    const [network, via, bits] = [littleEndian(destination), littleEndian(gateway), littleEndian(mask)];
    if (network === undefined || via === undefined || bits === undefined) return [];
    const prefixLength = bits.toString(2).replaceAll('0', '').length;
    return [route(4, network, prefixLength, device, via)];
  });
}

/** Reads `/proc/net/ipv6_route`, without what every machine has: its own addresses, link-local and multicast routes. */
export function readIpv6Routes(text: string): readonly HostRoute[] {
  return rows(text).flatMap(([destination, length, , , nextHop, , , , flags, device]) => {
    if (device === undefined || device === 'lo' || !isInUse(flags)) return [];
    const [network, via] = [bigEndian(destination), bigEndian(nextHop)];
    const prefixLength = Number.parseInt(length ?? '', 16);
    if (network === undefined || via === undefined || !(prefixLength <= 128) || isEverywhere(network)) return [];
    return [route(6, network, prefixLength, device, via)];
  });
}

/** The subnets that a machine has addresses in. */
export function routesOfAddresses(
  interfaces: readonly { readonly name: string; readonly addresses: readonly string[] }[],
): readonly HostRoute[] {
  return interfaces.flatMap(({ name, addresses }) =>
    addresses.flatMap((text) => {
      const [address, length] = text.split('/');
      const read = readAddress(address ?? '');
      if (!read || length === undefined || (read.family === 6 && isEverywhere(read.value))) return [];
      return [route(read.family, read.value, Number(length), name, 0n)];
    }),
  );
}

function route(family: Family, address: bigint, prefixLength: number, device: string, via: bigint): HostRoute {
  const subnet = networkAround(family, address, prefixLength).network;
  return { subnet, device, ...(via !== 0n && { gateway: formatAddress(family, via) }) };
}

function rows(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) => line.trim().split(/\s+/));
}

function isInUse(flags: string | undefined): boolean {
  const number = Number.parseInt(flags ?? '', 16);
  const has = (flag: number): boolean => Math.floor(number / flag) % 2 === 1;
  return has(up) && !has(reject) && !has(anycast) && !has(local);
}

function isEverywhere(address: bigint): boolean {
  return address >> 118n === 0xfe80n >> 6n || address >> 120n === 0xffn;
}

function bigEndian(hex: string | undefined): bigint | undefined {
  return hex !== undefined && /^[0-9a-f]{32}$/i.test(hex) ? BigInt(`0x${hex}`) : undefined;
}

function littleEndian(hex: string | undefined): bigint | undefined {
  if (hex === undefined || !/^[0-9a-f]{8}$/i.test(hex)) return undefined;
  return BigInt(`0x${(hex.match(/../g) ?? []).reverse().join('')}`);
}
