import assert from 'node:assert/strict';
import { createSharedWork } from '../../../src/core/sharedWork';

/** Work that is done when it is told to be, and counts how often it was begun. */
function work(): { readonly run: () => Promise<void>; readonly finish: (error?: Error) => void; begun: number } {
  const ends: ((error?: Error) => void)[] = [];
  const counted = {
    begun: 0,
    run: () => {
      counted.begun++;
      return new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
    },
    finish: (error?: Error) => ends.splice(0).forEach((end) => end(error)),
  };
  return counted;
}

describe('shared work', () => {
  it('is done once for all who ask for one version', async () => {
    const shared = createSharedWork();
    const one = work();
    const asked = [shared.begin('a', 1, one.run), shared.join('a', 1, one.run), shared.join('a', 1, one.run)];
    one.finish();
    await Promise.all(asked);
    assert.equal(one.begun, 1);
  });

  it('is done for each version, each thing, and again after it was done', async () => {
    const shared = createSharedWork();
    const one = work();
    const asked = [shared.join('a', 1, one.run), shared.join('a', 2, one.run), shared.join('b', 2, one.run)];
    one.finish();
    await Promise.all(asked);
    const again = shared.join('a', 2, one.run);
    one.finish();
    await again;
    assert.equal(one.begun, 4);
  });

  it('is done anew where it is begun, and joined from then on', async () => {
    const shared = createSharedWork();
    const [old, fresh] = [work(), work()];
    const asked = [shared.begin('a', 1, old.run), shared.begin('a', 1, fresh.run)];
    old.finish();
    await asked[0];
    asked.push(shared.join('a', 1, old.run));
    fresh.finish();
    await Promise.all(asked);
    assert.deepEqual([old.begun, fresh.begun], [1, 1]);
  });

  it('fails for all, and is tried again', async () => {
    const shared = createSharedWork();
    const one = work();
    const asked = [shared.begin('a', 1, one.run), shared.join('a', 1, one.run)];
    one.finish(new Error('no'));
    const results = await Promise.allSettled(asked);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    const again = shared.join('a', 1, one.run);
    one.finish();
    await again;
    assert.equal(one.begun, 2);
  });
});
