import assert from 'node:assert/strict';
import { openRealCompose } from '../support/realCompose';
import type { RealCompose } from '../support/realCompose';
import { fixExamples } from '../unit/compose/support/fixExamples';
import type { FixExample } from '../unit/compose/support/fixExamples';

const sampleSize = Number(process.env['ORACLE_FIXES'] ?? 24);
const day = Math.floor(Date.now() / 86_400_000);

/** Other fixes each day, spread over all rules; `ORACLE_FIXES=1000` takes them all. */
function sample(examples: readonly FixExample[]): readonly FixExample[] {
  const step = Math.max(1, Math.floor(examples.length / sampleSize));
  return examples.filter((_, index) => index % step === day % step);
}

describe('the real docker-compose, after a fix', () => {
  let compose: RealCompose;
  before(async () => (compose = await openRealCompose()));
  after(() => compose.dispose());

  async function verdict({ request }: FixExample, texts: ReadonlyMap<string, string>): Promise<string> {
    const { files, name = 'demo', profiles = [], environment } = request;
    return compose.config(texts, { files, name, profiles, environment }).then(
      () => 'accepted',
      (error: unknown) => String(error),
    );
  }

  for (const one of sample(fixExamples())) {
    it(`takes what it took, and refuses only what is still called wrong: ${one.name}`, async () => {
      const was = await verdict(one, one.before);
      const is = await verdict(one, one.after);
      const wrong = one.left.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
      const fits = is === 'accepted' || (was !== 'accepted' && wrong.length > 0);
      assert.ok(fits, `${is}\nbefore: ${was}\nleft: ${wrong.join(' ')}\n${[...one.after.values()].join('\n---\n')}`);
    });
  }
});
