import { arrange } from '../../src/core/arrangement/arrange';
import type { Arrangement } from '../../src/core/arrangement/arrangement';
import { compareArrangements } from '../../src/core/arrangement/compare';
import type { Snapshot } from '../../src/core/model';

/** The tree as it is with a filter; an empty one shows everything. */
export function arranged(snapshot: Snapshot, filter: string): Arrangement {
  return arrange(snapshot, { groupBy: 'none', showBuiltIn: true, filter, engineKey: 'bench' });
}

/** What the extension does when a letter is typed: other rows, and what of them is new. */
export function refilter(snapshot: Snapshot, before: Arrangement, filter: string): Arrangement {
  const after = arranged(snapshot, filter);
  compareArrangements(before, after);
  return after;
}
