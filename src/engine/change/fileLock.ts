import { randomUUID } from 'node:crypto';
import { link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { codeOf } from '../connectionFailure';
import { pause } from '../clock';
import type { Clock } from '../clock';

export interface FileLock {
  /** False once another process has taken it, because this one seemed dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** A holder signs its lock this often, in milliseconds, so that others see that it lives. */
const signEvery = 2_000;
/** One that does not sign for this long is taken for dead, even where a process of its number lives. */
const deadAfter = 7_000;

interface Holder {
  readonly pid: number;
  readonly token: string;
}

/**
 * Takes a lock that processes share by the existence of a file; `taken` while a living process holds it. Rejects with
 * the error of the file system where no file can be written.
 */
export async function takeFileLock(file: string, clock: Clock): Promise<FileLock | 'taken'> {
  const own: Holder = { pid: process.pid, token: randomUUID() };
  if (!(await create(file, own))) {
    const other = await readHolder(file);
    if (other !== undefined && (await lives(file, other, clock))) return 'taken';
    await discard(file, other);
    if (!(await create(file, own))) return 'taken';
  }
  let signing = clock.after(signEvery, sign);
  let released = false;

  function sign(): void {
    const now = new Date(clock.now());
    const again = (): void => {
      if (!released) signing = clock.after(signEvery, sign);
    };
    // Where it cannot be signed it has been taken away, which `isHeld` finds out.
    utimes(file, now, now).then(again, again);
  }

  async function isHeld(): Promise<boolean> {
    return (await readHolder(file))?.token === own.token;
  }

  return {
    isHeld,
    async release() {
      released = true;
      signing.dispose();
      if (await isHeld()) await unlink(file);
    },
  };
}

/** Whether a living process holds the lock. */
export async function isTaken(file: string, clock: Clock): Promise<boolean> {
  const holder = await readHolder(file);
  return holder !== undefined && (await lives(file, holder, clock));
}

/** False where the file exists. It comes into being with its content, so that nobody reads half of it. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${holder.token}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Undefined where there is no lock, or none that this program has written. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('token' in holder)) return undefined;
    const { pid, token } = holder;
    return typeof pid === 'number' && typeof token === 'string' ? { pid, token } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function lives(file: string, holder: Holder, clock: Clock): Promise<boolean> {
  if (!processExists(holder.pid)) return false;
  if (holder.pid === process.pid) return true;
  // The number may be another process's by now, and clocks jump: what counts is whether the file is signed anew.
  const signed = await signature(file);
  const since = clock.elapsed();
  while (clock.elapsed() - since < deadAfter) {
    await pause(clock, signEvery / 4, new AbortController().signal);
    const now = await signature(file);
    if (now === undefined) return false;
    if (now !== signed) return true;
  }
  return false;
}

async function signature(file: string): Promise<string | undefined> {
  try {
    const { mtimeNs, ino } = await stat(file, { bigint: true });
    return `${ino} ${mtimeNs}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return codeOf(error) === 'EPERM';
  }
}

/** Takes a dead holder's lock away, and no other that came in its place meanwhile. */
async function discard(file: string, dead: Holder | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await readHolder(aside);
  if (taken?.token !== dead?.token) await putBack(aside, file);
  await unlink(aside);
}

async function putBack(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file);
  } catch (error) {
    // A third has taken the place; its holder finds out by `isHeld`.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
