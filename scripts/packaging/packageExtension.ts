import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, projectRoot } from '../../test/support/paths';
import { run } from '../../test/support/run';

const largest = 1_000_000;

/** Builds all for production, packs the extension, and gives the path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
  await run(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: projectRoot });
  mkdirSync(cacheDir, { recursive: true });
  const file = path.join(cacheDir, 'docker-networks.vsix');
  const vsce = require.resolve('@vscode/vsce/vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: projectRoot });
  const { size } = statSync(file);
  if (size > largest) throw new Error(`${file} has ${size} bytes, and may have ${largest} at most`);
  return file;
}
