import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../../src/core/sha256';

describe('sha256', () => {
  it('says what OpenSSL says, around every border of a block', () => {
    const texts = ['', 'abc', '网络🕸', ...Array.from({ length: 200 }, (_, length) => 'x'.repeat(length))];
    assert.deepStrictEqual(
      texts.map(sha256),
      texts.map((text) => createHash('sha256').update(text).digest('hex')),
    );
  });
});
