import assert from 'node:assert/strict';
import type { Steps } from '../../../../src/core/steps';
import { inSlices } from '../../../../src/ui/language/inSlices';

/** Steps that are each longer than a slice, and what they have done so far. */
function* longSteps(done: number[], count: number): Steps<readonly number[]> {
  for (let step = 0; step < count; step++) {
    const until = performance.now() + 10;
    while (performance.now() < until);
    done.push(step);
    yield;
  }
  return done;
}

describe('work in slices', () => {
  it('lets others have their turn between two slices', async () => {
    const seen: number[] = [];
    const done: number[] = [];
    const look = (): void => {
      seen.push(done.length);
      if (done.length < 3) setImmediate(look);
    };
    setImmediate(look);
    const result = await inSlices(longSteps(done, 3), () => true);
    assert.deepStrictEqual({ result, seen }, { result: [0, 1, 2], seen: [1, 2, 3] });
  });

  it('is given up where nobody wants it any more', async () => {
    const done: number[] = [];
    const result = await inSlices(longSteps(done, 5), () => done.length < 2);
    assert.deepStrictEqual({ result, done }, { result: undefined, done: [0, 1] });
  });

  it('fails as its steps do', async () => {
    const broken: Steps<readonly string[]> = (function* () {
      yield;
      throw new Error('broken');
    })();
    await assert.rejects(
      inSlices(broken, () => true),
      /^Error: broken$/,
    );
  });
});
