import type { Value } from './values';

/** Whether two values mean the same, wherever they are written. */
export function sameValue(one: Value, other: Value): boolean {
  if (one.kind === 'scalar' && other.kind === 'scalar') {
    return one.type === other.type && one.text === other.text;
  }
  if (one.kind === 'list' && other.kind === 'list') {
    const items = other.items;
    return (
      one.items.length === items.length &&
      one.items.every((item, index) => {
        const twin = items[index];
        return twin !== undefined && sameValue(item, twin);
      })
    );
  }
  if (one.kind === 'map' && other.kind === 'map') {
    const entries = other.entries;
    return (
      one.entries.size === entries.size &&
      [...one.entries].every(([key, { value }]) => {
        const twin = entries.get(key);
        return twin !== undefined && sameValue(value, twin.value);
      })
    );
  }
  return false;
}
