import { chromiumPath } from '../../test/support/chromium';
import { newestDockerSuite } from '../../test/support/chosenEngine';
import { dockerPackagesDir } from '../../test/support/enginePackages';
import { findProgram, installPackages } from '../../test/support/systemPackage';
import { hostIsAvailable, prepareHost } from '../../test/support/vscodeHost';

/** Fetches what the suites need that use the real things. Gives the reason why one cannot be had. */
export type Preparation = () => Promise<string | undefined>;

export const prepareOldestEngine = preparation(async () => {
  await prepareMachine();
  await dockerPackagesDir('bookworm');
});

export const prepareEngine = preparation(async () => {
  if (process.env['DOCKER_NETWORKS_ENGINE']?.includes('://') === true) return;
  await prepareMachine();
  await newestDockerSuite();
});

export const prepareWorkbench = preparation(async () => {
  if (!hostIsAvailable()) throw new Error('VS Code without a display is to be had on Linux only');
  await Promise.all([prepareHost(), chromiumPath()]);
});

async function prepareMachine(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Error('a private engine needs root on Linux; DOCKER_NETWORKS_ENGINE can name an engine to use instead');
  }
  if (findProgram('ip') === undefined) await installPackages('iproute2');
}

function preparation(make: () => Promise<void>): Preparation {
  return () =>
    make().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
}
