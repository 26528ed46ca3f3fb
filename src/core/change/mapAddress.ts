import { contains, formatAddress, readAddress, readCidr } from '../addressing';
import type { Address, Cidr } from '../addressing';
import { defaultGateway, usableAddresses } from '../allocation';
import type { PoolRequest } from '../engine';

export type MappedAddress =
  | { readonly kind: 'address'; readonly address: string }
  /** The new subnet has no such place, or no container may have it. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'reserved'; readonly address: string }
  /** Only in a subnet that the request names may one choose an address. */
  | { readonly kind: 'no-subnet' };

/**
 * The address that takes the place of an asked-for one when a network gets other subnets: the same where it still lies
 * inside, else the one as far from the start of the new subnet as it was from the start of the old.
 */
export function mapAddress(text: string, from: readonly PoolRequest[], to: readonly PoolRequest[]): MappedAddress {
  const address = readAddress(text);
  if (address === undefined) return { kind: 'outside' };
  const candidates = to.flatMap((pool) => {
    const subnet = readCidr(pool.subnet);
    return subnet?.family === address.family ? [{ pool, subnet }] : [];
  });
  const [first] = candidates;
  if (first === undefined) return { kind: 'no-subnet' };
  const same = candidates.find(({ subnet }) => contains(subnet, address));
  if (same !== undefined) return placed(address, same.pool, same.subnet);
  const old = from.map((pool) => readCidr(pool.subnet)).find((subnet) => subnet && contains(subnet, address));
  if (old === undefined) return { kind: 'outside' };
  const value = first.subnet.first + (address.value - old.first);
  const moved = value > first.subnet.last ? undefined : readAddress(formatAddress(address.family, value));
  return moved === undefined ? { kind: 'outside' } : placed(moved, first.pool, first.subnet);
}

function placed(address: Address, pool: PoolRequest, subnet: Cidr): MappedAddress {
  const usable = usableAddresses(subnet);
  if (usable === undefined || address.value < usable.first || address.value > usable.last) return { kind: 'outside' };
  const range = pool.range === undefined ? undefined : readCidr(pool.range);
  const gateway = pool.gateway ?? defaultGateway(subnet, range);
  const taken = [...(pool.reserved?.values() ?? []), ...(gateway === undefined ? [] : [gateway])];
  const isTaken = taken.some((other) => readAddress(other)?.value === address.value);
  return isTaken ? { kind: 'reserved', address: address.address } : { kind: 'address', address: address.address };
}
