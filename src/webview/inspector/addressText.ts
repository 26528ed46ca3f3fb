import { contains, formatAddress, readAddress, readCidr } from '../../core/addressing';
import type { UsedAddress } from '../../core/inspection/addressUse';
import type { AddressWindow, SubnetMap } from '../../core/inspection/subnetMap';
import { clashWord, freeSentence, holderSentence } from '../../messages/inspectorAddresses';

/** The address `index` places into the window. */
export function addressAt(map: SubnetMap, window: AddressWindow, index: number): string {
  const first = readCidr(map.subnet)?.first ?? 0n;
  return formatAddress(map.family, first + BigInt(window.offset) + BigInt(index));
}

/** What an address is used for, as one would say it. */
export function addressSentence(map: SubnetMap, address: string, used: UsedAddress | undefined): string {
  if (!used) return freeSentence(placeOf(map, address));
  const holders = used.holders.map(holderSentence).join('; ');
  return used.clash ? `${clashWord()}: ${holders}` : holders;
}

export function placeOf(map: SubnetMap, address: string): 'anywhere' | 'inside-range' | 'outside-range' {
  const range = map.range && readCidr(map.range.subnet);
  const read = readAddress(address);
  if (!range || !read) return 'anywhere';
  return contains(range, read) ? 'inside-range' : 'outside-range';
}

/** Used addresses by their places after the start of the window; those outside the window are left out. */
export function usedWithin(map: SubnetMap, window: AddressWindow): ReadonlyMap<number, UsedAddress> {
  const start = BigInt(window.offset);
  const end = start + BigInt(window.size);
  return new Map(
    map.used.flatMap((used) => {
      const offset = BigInt(used.offset);
      return offset >= start && offset < end ? [[Number(offset - start), used] as const] : [];
    }),
  );
}

/** Where a place lies in the subnet, from 0 to 1. */
export function fraction(map: SubnetMap, offset: string): number {
  return Number((BigInt(offset) * 1_000_000n) / BigInt(map.size)) / 1_000_000;
}

/** The CIDR in the part that names the network and the part that names hosts, cut where the text allows it. */
export function splitCidr(map: SubnetMap): readonly [network: string, host: string] {
  const slash = map.subnet.indexOf('/');
  const address = map.subnet.slice(0, slash);
  if (map.family === 6) {
    const end = address.indexOf('::');
    const cut = end < 0 ? slash : end + 2;
    return [map.subnet.slice(0, cut), map.subnet.slice(cut)];
  }
  const octets = address.split('.').slice(0, Math.floor(map.prefixLength / 8));
  const cut = octets.join('.').length;
  return [map.subnet.slice(0, cut), map.subnet.slice(cut)];
}

/** Digits in groups as the reader's language has them, however many there are. */
export function groupDigits(digits: string, locale: string): string {
  return new Intl.NumberFormat(locale).format(BigInt(digits));
}
