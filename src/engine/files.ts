import { readFile, stat } from 'node:fs/promises';

/** What the engine reads of the file system. */
export interface Files {
  /** The text of a file, or undefined where there is none; rejects when it is there and cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Tells one file from another that takes its place under the same path; undefined where there is none. */
  identity(path: string): Promise<string | undefined>;
}

export const systemFiles: Files = {
  read: (path) => readFile(path, 'utf8').catch(undefinedWhereMissing),
  // The number of a file that is gone is soon given to another; the time of its birth is not.
  identity: (path) =>
    stat(path, { bigint: true }).then((it) => `${it.dev}:${it.ino}:${it.birthtimeNs}`, undefinedWhereMissing),
};

function undefinedWhereMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
