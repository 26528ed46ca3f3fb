import type { FileContent } from '../../compose/files';

/** Files of a file system that may be slow and whose changes nobody may report. */
export interface FileSource {
  /** Differs when the content does; undefined where there is no file. */
  stamp(key: string): Promise<string | undefined>;
  content(key: string): Promise<FileContent>;
}

/** What was read of files, so that not each key that is typed reads them again. */
export interface KeptFiles {
  known(key: string): FileContent;
  /** Reads a file; what it was while somebody forgot it is not kept. */
  read(key: string): Promise<void>;
  forget(matches: (key: string) => boolean): void;
  /** Looks, in the background, whether files are still as they were: no watcher sees all of a disk. */
  lookAgain(keys: Iterable<string>): Promise<void>;
}

interface Kept {
  readonly content: FileContent;
  readonly stamp: string | undefined;
  readonly lookedAt: number;
}

const trustedMilliseconds = 1000;

/** @param onStale is told when a file has turned out to be another one than was kept. */
export function createKeptFiles(source: FileSource, onStale: () => void, now: () => number): KeptFiles {
  const kept = new Map<string, Kept>();
  const readings = new Map<string, Promise<void>>();

  function forget(matches: (key: string) => boolean): void {
    for (const map of [kept, readings]) for (const key of map.keys()) if (matches(key)) map.delete(key);
  }

  async function readNow(key: string): Promise<Kept> {
    const stamp = await source.stamp(key);
    const content: FileContent = stamp === undefined ? { kind: 'missing' } : await source.content(key);
    return { content, stamp, lookedAt: now() };
  }

  async function lookAgainAt(key: string, before: Kept): Promise<boolean> {
    const looking: Kept = { ...before, lookedAt: now() };
    kept.set(key, looking);
    const stamp = await source.stamp(key);
    if (kept.get(key) !== looking || stamp === before.stamp) return false;
    forget((other) => other === key);
    return true;
  }

  return {
    forget,
    known: (key) => kept.get(key)?.content ?? { kind: 'unknown' },
    read(key) {
      const underWay = readings.get(key);
      if (underWay) return underWay;
      const reading = readNow(key).then((found) => {
        if (readings.get(key) !== reading) return;
        readings.delete(key);
        kept.set(key, found);
      });
      readings.set(key, reading);
      return reading;
    },
    async lookAgain(keys) {
      const old = [...new Set(keys)].flatMap((key) => {
        const before = kept.get(key);
        return before && now() - before.lookedAt > trustedMilliseconds ? [lookAgainAt(key, before)] : [];
      });
      if ((await Promise.all(old)).includes(true)) onStale();
    },
  };
}
