import type { Folding } from './treeItem';

/** Which rows a person has opened and closed in this workspace. */
export interface FoldingMemory {
  /** Undefined where nobody touched the row. */
  of(id: string): Folding | undefined;
  keep(id: string, folding: Folding): void;
}

/** What VS Code keeps for a workspace. */
interface WorkspaceStorage {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const key = 'networksFolding';
/** Nobody tells of rows that are gone for good: those that were touched last are kept. */
const most = 500;

export function createFoldingMemory(storage: WorkspaceStorage): FoldingMemory {
  const foldings = new Map(readKept(storage.get(key)));
  return {
    of: (id) => foldings.get(id),
    keep(id, folding) {
      const isNew = foldings.get(id) !== folding;
      foldings.delete(id);
      foldings.set(id, folding);
      const [oldest] = foldings.keys();
      if (foldings.size > most && oldest !== undefined) foldings.delete(oldest);
      if (isNew) void storage.update(key, [...foldings]);
    },
  };
}

/** What an earlier version, or anybody, left in the workspace's storage. */
function readKept(stored: unknown): readonly (readonly [string, Folding])[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): readonly (readonly [string, Folding])[] => {
    const [id, folding] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    return typeof id === 'string' && (folding === 'open' || folding === 'closed') ? [[id, folding]] : [];
  });
}
