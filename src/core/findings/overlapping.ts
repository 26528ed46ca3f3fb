import { overlaps, readCidr } from '../addressing';

/** Those of the items that share addresses with a subnet; what cannot be read shares none. */
export function overlapping<T extends { readonly subnet: string }>(subnet: string, items: readonly T[]): readonly T[] {
  const own = readCidr(subnet);
  return items.filter((item) => {
    const other = readCidr(item.subnet);
    // A default route leads anywhere.
    return own !== undefined && other !== undefined && other.prefixLength > 0 && overlaps(own, other);
  });
}
