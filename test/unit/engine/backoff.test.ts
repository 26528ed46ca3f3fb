import assert from 'node:assert/strict';
import { backoffDelay } from '../../../src/engine/backoff';

describe('backoffDelay', () => {
  const schedules: readonly (readonly [string, () => number, readonly number[]])[] = [
    ['without jitter', () => 0.5, [800, 1600, 3200, 6400, 12800, 25600, 30000, 30000]],
    ['at its shortest', () => 0, [400, 800, 1600, 3200, 6400, 12800, 15000, 15000]],
    ['at its longest', () => 0.999999, [1200, 2400, 4800, 9600, 19200, 30000, 30000, 30000]],
  ];
  for (const [title, random, expected] of schedules) {
    it(`doubles ${title}`, () => {
      assert.deepEqual(
        expected.map((_, attempt) => Math.round(backoffDelay(attempt, random))),
        expected,
      );
    });
  }

  it('never ends', () =>
    assert.equal(
      backoffDelay(1e9, () => 0.5),
      30_000,
    ));
  it('keeps to a shorter limit', () =>
    assert.equal(
      backoffDelay(9, () => 0.9, 1_000),
      1_000,
    ));
});
