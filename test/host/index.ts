import Mocha from 'mocha';
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import SecondAttempts from '../support/secondAttempts';

/** Called by the extension host: runs the suites that lie bundled beside this file. */
export async function run(): Promise<void> {
  // In a headless window the console is the browser's; the report then goes to a file that the runner shows.
  const report = process.env['DOCKER_NETWORKS_REPORT'];
  if (report !== undefined) {
    Mocha.reporters.Base.consoleLog = (...args: readonly unknown[]) => appendFileSync(report, `${format(...args)}\n`);
  }
  const grep = process.env['DOCKER_NETWORKS_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 120_000,
    retries: 1,
    color: false,
    reporter: SecondAttempts,
    ...(grep === undefined ? {} : { grep }),
  });
  const wanted = (process.env['DOCKER_NETWORKS_FILES'] ?? '').split(',');
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.test.js') && wanted.some((part) => file.includes(part)))
      mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
