import type { Address } from '../../core/addressing';
import { usableAddresses } from '../../core/allocation';
import type { Pool } from './pools';
import { setAside } from './pools';

/**
 * How many addresses the engine gives out before this one, which it does in order; undefined where it never does
 * because the address is set aside or outside the range.
 */
export function dynamicPosition(pool: Pool, { value }: Address): bigint | undefined {
  const usable = pool.subnet?.read && usableAddresses(pool.subnet.read);
  const range = pool.range?.read ?? usable;
  const taken = setAside(pool);
  if (!usable || !range || taken.has(value)) {
    return undefined;
  }
  const first = range.first > usable.first ? range.first : usable.first;
  const last = range.last < usable.last ? range.last : usable.last;
  const before = [...taken].filter((each) => each >= first && each < value).length;
  return value < first || value > last ? undefined : value - first - BigInt(before);
}
