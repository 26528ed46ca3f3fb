import type { Change } from './change';

/** Changes that one command made together, in the order in which they were made. */
export interface UndoEntry {
  readonly changes: readonly Change[];
}

/** What can be undone in this session, per engine, the latest first. */
export interface UndoStack {
  push(entry: UndoEntry): void;
  /** The latest entry of this engine, which stays until it is dropped. */
  peek(engineId: string): UndoEntry | undefined;
  /** Takes an entry out: it has been undone, or never can be. Another may have come on top of it meanwhile. */
  drop(entry: UndoEntry): void;
  /** Leaves of an entry what has not been undone yet. */
  replace(entry: UndoEntry, rest: UndoEntry): void;
}

const longest = 100;

export function createUndoStack(): UndoStack {
  let entries: readonly UndoEntry[] = [];
  return {
    push(entry) {
      if (entry.changes.length > 0) entries = [...entries, entry].slice(-longest);
    },
    peek: (engineId) => entries.findLast(({ changes }) => changes.some((change) => change.engineId === engineId)),
    drop(entry) {
      entries = entries.filter((each) => each !== entry);
    },
    replace(entry, rest) {
      entries = entries.map((each) => (each === entry ? rest : each));
    },
  };
}
