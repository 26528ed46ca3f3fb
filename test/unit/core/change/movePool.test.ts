import assert from 'node:assert/strict';
import { movePool } from '../../../../src/core/change/movePool';
import type { PoolRequest } from '../../../../src/core/engine';

const old: PoolRequest = {
  subnet: '10.1.0.0/24',
  gateway: '10.1.0.1',
  range: '10.1.0.128/25',
  reserved: new Map([
    ['router', '10.1.0.254'],
    ['printer', '10.1.0.9'],
  ]),
};

/** The pool, its new subnet, and what becomes of it. */
const table: readonly (readonly [string, PoolRequest, string, PoolRequest])[] = [
  [
    'keeps the distance to the start',
    old,
    '10.2.0.0/24',
    {
      subnet: '10.2.0.0/24',
      gateway: '10.2.0.1',
      range: '10.2.0.128/25',
      reserved: new Map([
        ['router', '10.2.0.254'],
        ['printer', '10.2.0.9'],
      ]),
    },
  ],
  ['leaves alone what fits', old, '10.1.0.0/16', { ...old, subnet: '10.1.0.0/16' }],
  [
    'leaves out what has no place',
    old,
    '10.2.0.0/25',
    { subnet: '10.2.0.0/25', gateway: '10.2.0.1', reserved: new Map([['printer', '10.2.0.9']]) },
  ],
  [
    'leaves out what is of another family',
    { ...old, gateway: 'fd00::1', range: 'fd00::/80', reserved: new Map() },
    '10.2.0.0/24',
    { subnet: '10.2.0.0/24' },
  ],
  ['changes family with nothing left', old, 'fd01::/64', { subnet: 'fd01::/64' }],
  [
    'moves IPv6',
    { subnet: 'fd00::/64', gateway: 'fd00::1', range: 'fd00::100/120' },
    'fd01::/64',
    { subnet: 'fd01::/64', gateway: 'fd01::1', range: 'fd01::100/120' },
  ],
  [
    'leaves out a range that would begin in the middle',
    { subnet: '10.1.0.0/16', range: '10.1.128.0/17' },
    '10.2.64.0/18',
    { subnet: '10.2.64.0/18' },
  ],
  ['changes nothing else where the text is no subnet', old, '10.2.0', { ...old, subnet: '10.2.0' }],
];

describe('a pool with another subnet', () => {
  for (const [title, pool, subnet, expected] of table) {
    it(title, () => assert.deepEqual(movePool(pool, subnet), expected));
  }
});
