/** Work on versions of things that several ask for at a time. */
export interface SharedWork {
  /** Does it anew: what it rests on may have changed since the last began. */
  begin(key: string, version: number, work: () => Promise<void>): Promise<void>;
  /** Waits for what is being done for the same version, where there is such; else does it. */
  join(key: string, version: number, work: () => Promise<void>): Promise<void>;
}

export function createSharedWork(): SharedWork {
  const running = new Map<string, { readonly version: number; readonly done: Promise<void> }>();

  async function begin(key: string, version: number, work: () => Promise<void>): Promise<void> {
    const current = { version, done: work() };
    running.set(key, current);
    try {
      await current.done;
    } finally {
      if (running.get(key) === current) running.delete(key);
    }
  }

  return {
    begin,
    join(key, version, work) {
      const current = running.get(key);
      return current?.version === version ? current.done : begin(key, version, work);
    },
  };
}
