import assert from 'node:assert/strict';
import { negotiate } from '../../../src/engine/handshake';

describe('negotiate', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['1.24', undefined],
    ['1.40', undefined],
    ['1.41', '1.41'],
    ['1.43', '1.43'],
    ['1.51', '1.51'],
    ['1.54', '1.54'],
    ['1.55', '1.54'],
    ['1.100', '1.54'],
    ['2.0', '1.54'],
    ['', undefined],
    ['x', undefined],
    ['1.51/../..', undefined],
  ];
  for (const [server, expected] of cases) {
    it(`${server || 'nothing'} gives ${expected ?? 'nothing'}`, () => assert.equal(negotiate(server), expected));
  }
});
