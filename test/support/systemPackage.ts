import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock';
import { cacheDir } from './paths';
import { run } from './run';

/** Where a program lies on the PATH. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** Installs packages of the system's package manager. Needs root on Debian or one of its kin. */
export async function installPackages(...names: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
    throw new Error(`please install ${names.join(', ')}: only root on Debian or its kin can have it done`);
  }
  const options = ['-qq', '--option', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withLock(path.join(cacheDir, 'apt.lock'), async () => {
    await run('apt-get', [...options, 'update'], { env });
    await run('apt-get', [...options, 'install', '--yes', '--no-install-recommends', ...names], { env });
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
