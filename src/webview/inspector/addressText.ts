import { contains, formatAddress, readAddress, readCidr } from '../../core/addressing';
import type { UsedAddress } from '../../core/inspection/addressUse';
import type { AddressWindow, SubnetMap } from '../../core/inspection/subnetMap';
import { clashWord, freeSentence, holderSentence } from '../../messages/inspectorAddresses';

export type Place = 'anywhere' | 'inside-range' | 'outside-range';

/** The addresses of a window, in order. */
export function addressesOf(map: SubnetMap, window: AddressWindow): readonly string[] {
  const first = firstOf(map, window);
  return Array.from({ length: window.size }, (_, index) => formatAddress(map.family, first + BigInt(index)));
}

/** The first and the last of them. */
export function endsOf(map: SubnetMap, window: AddressWindow): readonly [first: string, last: string] {
  const first = firstOf(map, window);
  return [formatAddress(map.family, first), formatAddress(map.family, first + BigInt(window.size - 1))];
}

function firstOf(map: SubnetMap, window: AddressWindow): bigint {
  return (readCidr(map.subnet)?.first ?? 0n) + BigInt(window.offset);
}

/** What an address is used for, as one would say it. */
export function addressSentence(map: SubnetMap, address: string, used: UsedAddress | undefined): string {
  return freeOrUsedSentence(placeOf(map, address), used);
}

export function freeOrUsedSentence(place: Place, used: UsedAddress | undefined): string {
  if (!used) return freeSentence(place);
  const holders = used.holders.map(holderSentence).join('; ');
  return used.clash ? `${clashWord()}: ${holders}` : holders;
}

/** Where the addresses of a window lie, by their places after its start. */
export function placesOf({ range }: SubnetMap, { offset, size }: AddressWindow): (index: number) => Place {
  if (!range) return () => 'anywhere';
  const first = BigInt(range.offset) - BigInt(offset);
  const [from, to] = [first, first + BigInt(range.size)].map((edge) => Number(clamp(edge, BigInt(size))));
  return (index) => (index >= (from ?? 0) && index < (to ?? 0) ? 'inside-range' : 'outside-range');
}

/** A place in a window, as far as it is in it: a range may begin and end further away than a number can say. */
function clamp(place: bigint, size: bigint): bigint {
  if (place < 0n) return 0n;
  return place > size ? size : place;
}

function placeOf(map: SubnetMap, address: string): Place {
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
