export interface RecentKeys {
  /** Adds a key; false where it is among those remembered. */
  add(key: string): boolean;
}

/** Remembers the last so many keys. */
export function createRecentKeys(size: number): RecentKeys {
  const keys = new Set<string>();
  return {
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > size && oldest !== undefined) keys.delete(oldest);
      return true;
    },
  };
}
