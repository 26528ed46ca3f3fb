import type { ContextValues } from './ids';

export interface ContextKeys {
  /** Tells VS Code, where the value is another than last time. */
  set<Key extends keyof ContextValues>(key: Key, value: ContextValues[Key]): void;
}

export function createContextKeys(setContext: (key: string, value: unknown) => void): ContextKeys {
  const known = new Map<string, unknown>();
  return {
    set(key, value) {
      if (known.get(key) === value) return;
      known.set(key, value);
      setContext(key, value);
    },
  };
}
