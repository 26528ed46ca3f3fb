import { createVSIX } from '@vscode/vsce';
import { statSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, projectRoot } from '../test/support/paths';
import { run } from '../test/support/run';

const largest = 1_000_000;

/** Builds for production and packs the extension; gives the path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
  await run(process.execPath, ['esbuild.js', '--production', '--tests'], { cwd: projectRoot });
  const file = path.join(cacheDir, 'docker-networks.vsix');
  await createVSIX({ cwd: projectRoot, packagePath: file, dependencies: false });
  const { size } = statSync(file);
  console.log(`${path.relative(projectRoot, file)}: ${size} bytes`);
  if (size > largest) throw new Error(`the package may not be larger than ${largest} bytes`);
  return file;
}

if (require.main === module) {
  packageExtension().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
