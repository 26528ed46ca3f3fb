import type { MemberColumn } from './memberOrder';

/** What decides whether a column has room. */
export interface SizedColumn {
  readonly id: MemberColumn;
  /** Least width, in characters. */
  readonly least: number;
}

/** The more important come first: where room is scarce the later ones go. */
const importance: readonly MemberColumn[] = ['name', 'ipv4', 'ports', 'route', 'names', 'ipv6', 'networks', 'mac'];
/** The first two stay, whatever the width. */
const fewest = 2;

/** Columns that fit side by side into so many characters. `useless` are those that would be empty. */
export function fittingColumns<C extends SizedColumn>(
  columns: readonly C[],
  characters: number,
  useless: ReadonlySet<MemberColumn>,
): readonly C[] {
  let left = characters;
  const fitting = new Set<MemberColumn>();
  for (const id of importance) {
    const column = columns.find((one) => one.id === id);
    if (!column || useless.has(id)) continue;
    left -= column.least;
    if (left < 0 && fitting.size >= fewest) break;
    fitting.add(id);
  }
  return columns.filter(({ id }) => fitting.has(id));
}
