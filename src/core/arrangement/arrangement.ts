import type { Row } from './rows';
import { idAbove } from './rows';

/** A row and how to get the rows below it. */
export interface Branch {
  readonly row: Row;
  readonly grow: () => readonly Branch[];
}

/** The tree as data. What nobody asked for is not built. */
export interface Arrangement {
  readonly roots: readonly Row[];
  childrenOf(id: string): readonly Row[];
  /** Undefined for a root and for what is not shown. */
  parentOf(id: string): Row | undefined;
  row(id: string): Row | undefined;
  /** What was asked for so far: the id of each such parent and the ids below it. */
  readonly grown: ReadonlyMap<string, readonly Row[]>;
}

/** What reads differently in a later arrangement, as far as the earlier one was asked for. */
export interface ArrangementChange {
  /** Other roots, or another order of them. */
  readonly roots: boolean;
  /** Rows whose own text, icon or menu may differ. */
  readonly rows: readonly string[];
  /** Rows below which others are listed now. */
  readonly parents: readonly string[];
}

export function arrangementOf(roots: readonly Branch[]): Arrangement {
  const branches = new Map<string, Branch>();
  const parents = new Map<string, Row>();
  const grown = new Map<string, readonly Row[]>();

  function plant(branch: Branch, parent?: Row): void {
    branches.set(branch.row.id, branch);
    if (parent) parents.set(branch.row.id, parent);
    // The path of a network does not name the group that it is in.
    if (branch.row.kind === 'group') childrenOf(branch.row.id);
  }

  function childrenOf(id: string): readonly Row[] {
    const known = grown.get(id);
    if (known) return known;
    const branch = branchOf(id);
    if (!branch) return [];
    const below = branch.grow();
    const rows = below.map((child) => child.row);
    grown.set(id, rows);
    for (const child of below) plant(child, branch.row);
    return rows;
  }

  function branchOf(id: string): Branch | undefined {
    const known = branches.get(id);
    const above = idAbove(id);
    if (known || above === undefined || grown.has(above) || !branchOf(above)) return known;
    childrenOf(above);
    return branches.get(id);
  }

  for (const root of roots) plant(root);
  return {
    roots: roots.map((root) => root.row),
    childrenOf,
    parentOf: (id) => (branchOf(id) ? parents.get(id) : undefined),
    row: (id) => branchOf(id)?.row,
    grown,
  };
}
