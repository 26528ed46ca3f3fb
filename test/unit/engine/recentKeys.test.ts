import assert from 'node:assert/strict';
import { createRecentKeys } from '../../../src/engine/recentKeys';

describe('createRecentKeys', () => {
  it('knows the last keys and no more', () => {
    const keys = createRecentKeys(2);
    assert.deepEqual(
      ['a', 'b', 'a', 'c', 'b', 'a'].map((key) => keys.add(key)),
      [true, true, false, true, false, true],
    );
  });
});
