import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { cacheDir } from '../support/paths';

/** What a file exports when it is bundled as it ships: what runs the benches slows down each function it transpiles. */
export async function bundled<T>(entry: string): Promise<T> {
  // Below the packages: those are left where they are.
  const scratch = mkdtempSync(path.join(cacheDir, 'bench-bundle-'));
  try {
    const outfile = path.join(scratch, 'subject.js');
    const external = ['dockerode'];
    await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      external,
      outfile,
    });
    return (await import(outfile)) as T;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
