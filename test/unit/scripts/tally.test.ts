import assert from 'node:assert/strict';
import { inWords, sum, tally } from '../../../scripts/testing/tally';
import type { Step } from '../../../scripts/testing/step';

const rows: readonly (readonly [string, Step['counts'], number, string, string])[] = [
  ['a check that ends well', 'itself', 0, '', '1 passed, 0 failed, 0 skipped'],
  ['a check that fails', 'itself', 2, 'error', '0 passed, 1 failed, 0 skipped'],
  ['a suite that passes', 'mocha', 0, '  3 passing (1s)\n', '3 passed, 0 failed, 0 skipped'],
  ['a suite with a failure', 'mocha', 1, '  3 passing (1s)\n  1 failing\n', '3 passed, 1 failed, 0 skipped'],
  ['a suite that skips', 'mocha', 0, '  3 passing (1s)\n  2 pending\n', '3 passed, 0 failed, 2 skipped'],
  [
    'a summary among what tests print',
    'mocha',
    0,
    '  9 passing\nx\n  3 passing (1s)\n',
    '3 passed, 0 failed, 0 skipped',
  ],
  ['a suite that crashes after its tests', 'mocha', 7, '  3 passing (1s)\n', '3 passed, 1 failed, 0 skipped'],
  ['a suite that crashes before', 'mocha', 1, 'SyntaxError', '0 passed, 1 failed, 0 skipped'],
  ['a suite without a test', 'mocha', 0, '  0 passing (1ms)\n', '0 passed, 1 failed, 0 skipped'],
  ['a suite that skips all', 'mocha', 0, '  0 passing (1ms)\n  2 pending\n', '0 passed, 1 failed, 2 skipped'],
];

describe('the tally of a step', () => {
  it('counts what needed a second attempt', () => {
    const output = '  3 passing (1s)\n  1 failing\n\n  2 retried\n\n  a test\n';
    const counted = tally({ name: '', program: '', args: [], counts: 'mocha' }, 1, output);
    assert.deepEqual(sum([counted, counted]), { passed: 6, failed: 2, skipped: 0, retried: 4 });
  });

  for (const [title, counts, exitCode, output, expected] of rows) {
    it(`counts ${title}`, () => {
      const counted = tally({ name: '', program: '', args: [], counts }, exitCode, output);
      assert.equal(inWords(counted), expected);
    });
  }
});
