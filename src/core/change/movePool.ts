import { contains, formatAddress, readAddress, readCidr } from '../addressing';
import type { Cidr } from '../addressing';
import type { PoolRequest } from '../engine';

/**
 * The pool with another subnet. Its gateway, range and reserved addresses stay where they are inside the new one; else
 * they come as far from its start as they were; what has no place there is left out. As it is where either is no subnet.
 */
export function movePool(pool: PoolRequest, subnet: string): PoolRequest {
  const from = readCidr(pool.subnet);
  const to = readCidr(subnet);
  if (from === undefined || to === undefined) return { ...pool, subnet };
  const gateway = pool.gateway && moveAddress(pool.gateway, from, to);
  const range = pool.range && moveRange(pool.range, from, to);
  const reserved = [...(pool.reserved ?? [])].flatMap(([name, address]) => {
    const moved = moveAddress(address, from, to);
    return moved === undefined ? [] : [[name, moved] as const];
  });
  return {
    subnet,
    ...(gateway !== undefined && { gateway }),
    ...(range !== undefined && { range }),
    ...(reserved.length > 0 && { reserved: new Map(reserved) }),
  };
}

function moveAddress(text: string, from: Cidr, to: Cidr): string | undefined {
  const address = readAddress(text);
  if (address === undefined || address.family !== to.family) return undefined;
  if (contains(to, address)) return text;
  const value = to.first + (address.value - from.first);
  return contains(from, address) && value <= to.last ? formatAddress(to.family, value) : undefined;
}

function moveRange(text: string, from: Cidr, to: Cidr): string | undefined {
  const range = readCidr(text);
  if (range === undefined || range.family !== to.family) return undefined;
  if (contains(to, range)) return text;
  const first = to.first + (range.first - from.first);
  const moved = readCidr(`${formatAddress(to.family, first)}/${range.prefixLength}`);
  return contains(from, range) && moved && moved.first === first && contains(to, moved) ? moved.network : undefined;
}
