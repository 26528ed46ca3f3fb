import Mocha from 'mocha';

/**
 * Mocha's usual report, and after it each test that failed at its first attempt, with the reason: where a real window and
 * a real engine are involved one test may have a second, but not in silence.
 */
export default class SecondAttempts extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const first: (readonly [title: string, error: unknown])[] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: unknown) => {
      first.push([test.fullTitle(), error]);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      if (first.length === 0) return;
      Mocha.reporters.Base.consoleLog('  %d retried\n', first.length);
      for (const [title, error] of first) {
        Mocha.reporters.Base.consoleLog('  %s\n%s\n', title, error instanceof Error ? error.stack : error);
      }
    });
  }
}
