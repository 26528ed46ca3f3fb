import assert from 'node:assert/strict';
import { check } from '../../src/compose/check';
import { openRealCompose } from '../support/realCompose';
import type { RealCompose } from '../support/realCompose';
import { projectOf, readCases } from '../unit/compose/support/cases';
import type { ComposeCase } from '../unit/compose/support/cases';

const sampleSize = Number(process.env['ORACLE_CASES'] ?? 24);
const day = Math.floor(Date.now() / 86_400_000);

/** Other cases each day, spread over the collection; `ORACLE_CASES=1000` takes them all. */
function sample(cases: readonly ComposeCase[]): readonly ComposeCase[] {
  const step = Math.max(1, Math.floor(cases.length / sampleSize));
  return cases.filter((_, index) => index % step === day % step);
}

describe('the real docker-compose', () => {
  let compose: RealCompose;
  before(async () => (compose = await openRealCompose()));
  after(() => compose.dispose());

  for (const one of sample(readCases())) {
    it(`says of ${one.name} what the collection says, and what is said here fits`, async () => {
      const project = projectOf(one);
      const findings = check(project);
      const errors = findings.filter(({ severity }) => severity === 'error');
      const { files, name = 'demo', profiles = [], environment } = project.request;
      const verdict = await compose.config(one.files, { files, name, profiles, environment }).then(
        () => 'accepted',
        () => 'refused',
      );
      // What Compose accepts the engine may still refuse: then there are errors, and the case is none of a valid file.
      const fits = verdict === 'refused' ? findings.length > 0 : !one.valid || errors.length === 0;
      assert.deepStrictEqual(
        { verdict, fits },
        { verdict: one.resolved === undefined ? 'refused' : 'accepted', fits: true },
      );
    });
  }
});
