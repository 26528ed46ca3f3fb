const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** As people count: `net2` before `net10`; upper and lower case together, and no two texts equal. */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
