import assert from 'node:assert/strict';
import { isAtLeast } from '../../../src/core/versions';

describe('isAtLeast', () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ['28.5.2', '28.0.0', true],
    ['28.0.0-rc.1', '28.0.0', true],
    ['28.5.2+dfsg4', '28.5.2', true],
    ['27.5.1', '28.0.0', false],
    ['1.51', '1.48', true],
    ['1.9', '1.48', false],
    ['1.10', '1.9', true],
    ['1.9', '1.9', true],
    ['2.0', '1.48', true],
    ['29', '28.2.0', true],
    ['', '1.41', false],
  ];
  for (const [version, needed, expected] of table) {
    it(`${version} for ${needed}`, () => {
      assert.equal(isAtLeast(version, needed), expected);
    });
  }
});
