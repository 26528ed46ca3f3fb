import { findProgram, installPackages } from './systemPackage';

const names = ['chromium-headless-shell', 'chromium', 'google-chrome'];

/** The browser for tests: `$CHROMIUM`, else one on the PATH, else one installed now. */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM'] ?? installed();
  if (given !== undefined) return given;
  await installPackages('chromium-headless-shell').catch(() => installPackages('chromium'));
  const found = installed();
  if (found === undefined) throw new Error('no Chromium, although its package was installed');
  return found;
}

function installed(): string | undefined {
  return names.map(findProgram).find((file) => file !== undefined);
}
