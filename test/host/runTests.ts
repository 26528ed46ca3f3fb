import { runTests } from '@vscode/test-electron';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openChosenEngine } from '../support/chosenEngine';
import { projectRoot, scratchDir } from '../support/paths';
import { hostIsAvailable } from '../support/vscodeHost';

/** Runs the suites of this folder in VS Code's extension host, against the chosen engine. */
async function main(): Promise<void> {
  const scratch = scratchDir('host');
  const folder = path.join(scratch, 'workspace');
  cpSync(path.join(projectRoot, 'scripts/sample'), folder, { recursive: true });
  const engine = await openChosenEngine();
  try {
    await runTests({
      ...vscode(),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: path.join(projectRoot, 'dist/test/host/index.js'),
      launchArgs: [folder, `--user-data-dir=${path.join(scratch, 'profile')}`],
      extensionTestsEnv: { DOCKER_HOST: engine.host, DOCKER_CONFIG: path.join(scratch, 'docker'), DOCKER_CONTEXT: '' },
    });
  } finally {
    await engine.stop();
    rmSync(scratch, { recursive: true });
  }
}

/**
 * `VSCODE_EXECUTABLE` where it is given; desktop VS Code, downloaded, where there is a display for it; else its stand-in
 * without one.
 */
function vscode(): { readonly vscodeExecutablePath?: string } {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined) return { vscodeExecutablePath: given };
  const display = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  if (display || !hostIsAvailable()) return {};
  return { vscodeExecutablePath: path.join(projectRoot, 'test/host/code-headless') };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
