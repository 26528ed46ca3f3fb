import { sameData } from '../sameData';
import type { Arrangement, ArrangementChange } from './arrangement';
import type { Row } from './rows';

/** What a view that shows `before` has to draw again to show `after`. */
export function compareArrangements(before: Arrangement, after: Arrangement): ArrangementChange {
  const rows: string[] = changedRows(before.roots, after);
  const parents: string[] = [];
  for (const [id, below] of before.grown) {
    if (!after.row(id)) continue;
    if (!sameOrder(below, after.childrenOf(id))) parents.push(id);
    rows.push(...changedRows(below, after));
  }
  return { roots: !sameOrder(before.roots, after.roots), rows, parents };
}

function changedRows(rows: readonly Row[], after: Arrangement): string[] {
  return rows.flatMap((row) => {
    const now = after.row(row.id);
    return now === undefined || sameData(row, now) ? [] : [row.id];
  });
}

function sameOrder(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, index) => row.id === b[index]?.id);
}
