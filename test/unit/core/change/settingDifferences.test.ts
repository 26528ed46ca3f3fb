import assert from 'node:assert/strict';
import { settingDifferences } from '../../../../src/core/change/settingDifferences';
import type { CreateNetworkRequest } from '../../../../src/core/engine';

const before: CreateNetworkRequest = {
  name: 'shop',
  driver: 'bridge',
  pools: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1', reserved: new Map([['router', '10.1.0.254']]) }],
  options: new Map([['mtu', '1400']]),
  labels: new Map([['__proto__', 'x']]),
};
const [pool] = before.pools ?? [];

/** What is wanted, and in what that differs: field or key, old side, new side. */
const table: readonly (readonly [string, CreateNetworkRequest, readonly string[]])[] = [
  ['nothing', before, []],
  ['what is taken for granted anyway', { ...before, ipv4: true, ipv6: false, internal: false }, []],
  ['name and driver', { ...before, name: 'store', driver: 'macvlan' }, ['name shop>store', 'driver bridge>macvlan']],
  ['switches', { ...before, ipv4: false, internal: true }, ['ipv4 off', 'internal on']],
  [
    'a subnet and what is in it',
    { ...before, pools: [{ subnet: '10.2.0.0/24', range: '10.2.0.128/25' }] },
    ['subnet 10.1.0.0/24>10.2.0.0/24', 'gateway 10.1.0.1>', 'range >10.2.0.128/25', 'reserved router 10.1.0.254>'],
  ],
  ['one more subnet', { ...before, pools: [...(pool ? [pool] : []), { subnet: 'fd00::/64' }] }, ['subnet >fd00::/64']],
  [
    'options and labels',
    { ...before, options: new Map([['mtu', '1300']]), labels: new Map([['a', 'b']]) },
    ['option mtu 1400>1300', 'label __proto__ x>', 'label a >b'],
  ],
];

describe('the settings that differ', () => {
  for (const [title, after, expected] of table) {
    it(title, () => {
      const found = settingDifferences(before, after).map((difference) => {
        if (difference.kind === 'switch') return `${difference.field} ${difference.on ? 'on' : 'off'}`;
        const name = difference.kind === 'text' ? difference.field : `${difference.table} ${difference.key}`;
        return `${name} ${difference.was ?? ''}>${difference.now ?? ''}`;
      });
      assert.deepEqual(found, expected);
    });
  }
});
