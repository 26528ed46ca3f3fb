import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cacheDir, scratchDir } from './paths';
import { startServer } from './vscodeHost';
import { openWindow } from './window';

const limit = 20 * 60_000;
const tooLate = 3;

/**
 * Does what desktop VS Code does when `@vscode/test-electron` starts it: opens a window with an extension under
 * development, runs a test module in the extension host, shows mocha's report and gives the result as exit code. The
 * window is VS Code's build for the browser, in a headless one; the extension host is the real one.
 */
export async function codeHeadless(args: readonly string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('-'));
  const extension = optionOf(args, 'extensionDevelopmentPath');
  const tests = optionOf(args, 'extensionTestsPath');
  if (folder === undefined || extension === undefined || tests === undefined) {
    throw new Error('needs a folder, --extensionDevelopmentPath and --extensionTestsPath');
  }
  const scratch = scratchDir('report');
  const report = path.join(scratch, 'report.txt');
  writeFileSync(report, '');
  const server = await startServer({ development: true, env: { DOCKER_NETWORKS_REPORT: report } });
  try {
    const window = await openWindow(server, { folder, extension, tests });
    const stopShowing = showAsItGrows(report);
    const result = await Promise.race([window.testResult, delay(limit, tooLate, { ref: false })]);
    if (result === tooLate) {
      const picture = path.join(cacheDir, 'screenshots/host-tests-too-late.png');
      await window.page.screenshot({ path: picture });
      console.error(`no result from the extension host in time; the window is in ${picture}`);
    }
    stopShowing();
    await window.close();
    // test-electron drops what it has not read yet when the process exits.
    await delay(200);
    return result;
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true });
  }
}

function showAsItGrows(file: string): () => void {
  let shown = 0;
  function show(): void {
    const text = readFileSync(file);
    process.stdout.write(text.subarray(shown));
    shown = text.length;
  }
  const timer = setInterval(show, 200);
  return () => {
    clearInterval(timer);
    show();
  };
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
