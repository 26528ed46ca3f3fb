/** Which members are ticked; survives sorting, filtering and changes. */
export interface MemberSelection {
  readonly ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Ticks everything between the last one that was toggled and this one, in the order given. */
  extend(order: readonly string[], to: string): void;
  selectAll(order: readonly string[]): void;
  clear(): void;
  /** Forgets those that are gone. */
  keep(present: ReadonlySet<string>): void;
}

export function makeSelection(changed: () => void): MemberSelection {
  let ids: ReadonlySet<string> = new Set();
  let anchor: string | undefined;

  function put(next: ReadonlySet<string>): void {
    if (next.size === ids.size && [...next].every((id) => ids.has(id))) return;
    ids = next;
    changed();
  }

  return {
    get ids() {
      return [...ids];
    },
    has: (id) => ids.has(id),
    toggle(id) {
      anchor = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      put(next);
    },
    extend(order, to) {
      const from = anchor === undefined ? -1 : order.indexOf(anchor);
      const end = order.indexOf(to);
      if (end < 0) return;
      const start = from < 0 ? end : from;
      put(new Set([...ids, ...order.slice(Math.min(start, end), Math.max(start, end) + 1)]));
    },
    selectAll: (order) => put(new Set(order)),
    clear: () => put(new Set()),
    keep: (present) => put(new Set([...ids].filter((id) => present.has(id)))),
  };
}
