import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project's folder, found from wherever this code runs (its source, or a bundle below dist). */
export const projectRoot = findRoot(__dirname);

/** What may be kept between runs and thrown away at any time. Git ignores it. */
export const cacheDir = path.join(projectRoot, '.cache');

/** A new folder for one run. The names of sockets in it may not grow long. */
export function scratchDir(purpose: string): string {
  return mkdtempSync(path.join(tmpdir(), `dn-${purpose}-`));
}

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'esbuild.js'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('not inside the project');
  return findRoot(parent);
}
