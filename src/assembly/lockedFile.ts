import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';

/**
 * Whether a file on disk cannot be written as it is: VS Code does not tell its extensions. Its owner's write bit counts
 * as it does for VS Code itself, so that what an administrator has locked is locked for them, too.
 */
export async function isLockedFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return ((await stat(path)).mode & 0o200) === 0;
  } catch (error) {
    // One that is gone can be saved anew.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
