import assert from 'node:assert/strict';
import { afterSecond, failedFiles, inWords, sum, tally } from '../../../scripts/testing/tally';
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

  it('finds the files that failed, each once, and nothing that a test printed', () => {
    const output =
      'failed in a.test.\n  3 passing (1s)\n  2 failing\n  failed in tree.test.\n  failed in edit.test.\n  failed in tree.test.\n';
    assert.deepEqual(failedFiles(output), ['tree.test.', 'edit.test.']);
  });

  const second: readonly (readonly [string, number, number, string])[] = [
    ['all that failed has passed', 2, 0, '12 passed, 0 failed, 1 skipped; 3 retried'],
    ['some has failed again', 2, 1, '11 passed, 1 failed, 1 skipped; 2 retried'],
    ['all has failed again', 2, 2, '10 passed, 2 failed, 1 skipped; 1 retried'],
    ['more has failed than before', 1, 3, '10 passed, 3 failed, 1 skipped; 1 retried'],
  ];
  for (const [title, before, after, expected] of second) {
    it(`counts files that were done once more: ${title}`, () => {
      const first = { passed: 10, failed: before, skipped: 1, retried: 1 };
      const all = afterSecond(first, { passed: 5, failed: after, skipped: 0, retried: 0 });
      assert.equal(`${inWords(all)}; ${String(all.retried)} retried`, expected);
    });
  }
});
