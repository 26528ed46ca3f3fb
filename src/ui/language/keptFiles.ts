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
}

const trustedMilliseconds = 1000;

/** @param onStale is told when a file has turned out to be another one than was kept. */
export function createKeptFiles(source: FileSource, onStale: () => void, now: () => number): KeptFiles {
  const kept = new Map<string, Kept>();
  const lookedAt = new Map<string, number>();
  const readings = new Map<string, Promise<void>>();

  function forget(matches: (key: string) => boolean): void {
    for (const map of [kept, lookedAt, readings]) for (const key of map.keys()) if (matches(key)) map.delete(key);
  }

  async function readNow(key: string): Promise<Kept> {
    const stamp = await source.stamp(key);
    return { stamp, content: stamp === undefined ? { kind: 'missing' } : await source.content(key) };
  }

  async function lookAgainAt(key: string, before: Kept): Promise<boolean> {
    lookedAt.set(key, now());
    const stamp = await source.stamp(key);
    if (kept.get(key) !== before || stamp === before.stamp) return false;
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
        lookedAt.set(key, now());
      });
      readings.set(key, reading);
      return reading;
    },
    async lookAgain(keys) {
      const old = [...new Set(keys)].flatMap((key) => {
        const before = kept.get(key);
        const age = now() - (lookedAt.get(key) ?? 0);
        return before && age > trustedMilliseconds ? [lookAgainAt(key, before)] : [];
      });
      if ((await Promise.all(old)).includes(true)) onStale();
    },
  };
}
