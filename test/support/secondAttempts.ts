import Mocha from 'mocha';
import path from 'node:path';

/**
 * Mocha's usual report, and after it the files that failed and each test that failed at its first attempt, with the
 * reason: where a real window and a real engine are involved one test may have a second, but not in silence.
 */
export default class SecondAttempts extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const first: (readonly [title: string, error: unknown])[] = [];
    const files = new Set<string>();
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, ({ file }: Mocha.Test) => {
      if (file !== undefined) files.add(path.basename(file).replace(/[jt]s$/, ''));
    });
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: unknown) => {
      first.push([test.fullTitle(), error]);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      for (const file of files) Mocha.reporters.Base.consoleLog('  failed in %s', file);
      if (first.length === 0) return;
      Mocha.reporters.Base.consoleLog('  %d retried\n', first.length);
      for (const [title, error] of first) {
        Mocha.reporters.Base.consoleLog('  %s\n%s\n', title, error instanceof Error ? error.stack : error);
      }
    });
  }
}
