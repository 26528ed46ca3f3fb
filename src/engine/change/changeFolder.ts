import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '../../core/change/journal';
import { readJournal, writeJournal } from '../../core/change/journalText';
import type { Clock } from '../clock';
import { codeOf } from '../connectionFailure';
import { isTaken, takeFileLock } from './fileLock';
import type { FileLock } from './fileLock';

export type StoredJournal = ReturnType<typeof readJournal> & { readonly id: string };

/**
 * The journals of changes that are under way, and the locks that keep two processes from changing one network at a
 * time. Rejects with errors of the file system.
 */
export interface ChangeFolder {
  /** On disk, for good, when it resolves. */
  write(journal: Journal): Promise<void>;
  remove(id: string): Promise<void>;
  /** The journal of a change; undefined where there is none. */
  read(id: string): Promise<StoredJournal | undefined>;
  list(): Promise<readonly StoredJournal[]>;
  /** Locks all of these networks, or none: `taken` when another process holds one of them. */
  lock(engineId: string, networks: readonly string[]): Promise<FileLock | 'taken'>;
  /** Whether a living process holds one of them. */
  isLocked(engineId: string, networks: readonly string[]): Promise<boolean>;
}

const journalName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;

export function createChangeFolder(folder: string, clock: Clock): ChangeFolder {
  function fileOf(id: string): string {
    if (!journalName.test(`${id}.json`)) throw new Error(`not the id of a change: ${id}`);
    return path.join(folder, `${id}.json`);
  }

  async function read(id: string): Promise<StoredJournal | undefined> {
    try {
      const stored = readJournal(await readFile(fileOf(id), 'utf8'));
      const isOwn = stored.kind === 'fault' || stored.journal.change.id === id;
      return isOwn ? { id, ...stored } : { id, kind: 'fault', detail: 'the journal of another change' };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  function lockOf(engineId: string, network: string): string {
    return path.join(folder, `${digest(engineId, network)}.lock`);
  }

  async function makeFolder(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }

  return {
    async write(journal) {
      await makeFolder();
      const file = fileOf(journal.change.id);
      const draft = `${file}.draft`;
      try {
        await writeThrough(draft, writeJournal(journal));
        await rename(draft, file);
      } catch (error) {
        await unlinkIfThere(draft);
        throw error;
      }
      await syncFolder(folder);
    },
    async remove(id) {
      await unlinkIfThere(fileOf(id));
      await syncFolder(folder);
    },
    read,
    async list() {
      const names = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const ids = names.flatMap((name) => journalName.exec(name)?.[1] ?? []);
      return (await Promise.all(ids.map(read))).flatMap((stored) => stored ?? []);
    },
    async lock(engineId, networks) {
      await makeFolder();
      const locks: FileLock[] = [];
      const release = async (): Promise<void> => {
        await Promise.all(locks.map((each) => each.release()));
      };
      try {
        // In the same order everywhere, so that two never wait for each other.
        for (const network of [...networks].sort()) {
          const lock = await takeFileLock(lockOf(engineId, network), clock);
          if (lock === 'taken') {
            await release();
            return 'taken';
          }
          locks.push(lock);
        }
      } catch (error) {
        await release();
        throw error;
      }
      return {
        isHeld: async () => (await Promise.all(locks.map((each) => each.isHeld()))).every((held) => held),
        release,
      };
    },
    async isLocked(engineId, networks) {
      const taken = await Promise.all(networks.map((network) => isTaken(lockOf(engineId, network), clock)));
      return taken.includes(true);
    },
  };
}

/** Names may hold anything: in the name of a file stands only their digest. */
function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}

async function writeThrough(file: string, content: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes new and removed names last through a power cut. Windows does so by itself, and opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlinkIfThere(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
