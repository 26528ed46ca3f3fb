import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import {
  toggled,
  withDriver,
  withOption,
  withPool,
  withPoolText,
  withReserved,
  withTable,
  withText,
} from '../../../../src/core/requests/draftChanges';

const draft: CreateNetworkRequest = { name: 'front', driver: 'bridge' };
const icc = 'com.docker.network.bridge.enable_icc';
const pool = { subnet: '10.1.0.0/24' };

const cases: readonly (readonly [string, CreateNetworkRequest, CreateNetworkRequest])[] = [
  ['internal on', toggled(draft, 'internal'), { ...draft, internal: true }],
  ['internal off again leaves no trace', toggled({ ...draft, internal: true }, 'internal'), draft],
  ['IPv4 off', toggled(draft, 'ipv4'), { ...draft, ipv4: false }],
  ['IPv4 on again leaves no trace', toggled({ ...draft, ipv4: false }, 'ipv4'), draft],
  ['a scope', withText(draft, 'scope', 'swarm'), { ...draft, scope: 'swarm' }],
  ['no scope any more', withText({ ...draft, scope: 'swarm' }, 'scope', ''), draft],
  ['an option', withOption(draft, icc, 'false'), { ...draft, options: new Map([[icc, 'false']]) }],
  ['no option any more', withOption({ ...draft, options: new Map([[icc, 'false']]) }, icc, undefined), draft],
  ['no labels any more', withTable({ ...draft, labels: new Map([['a', 'b']]) }, 'labels', new Map()), draft],
  ['a subnet', withPool(draft, 0, pool), { ...draft, pools: [pool] }],
  ['no subnet any more', withPool({ ...draft, pools: [pool] }, 0, undefined), draft],
  [
    'another driver, without the options that only the old one reads',
    withDriver(
      {
        ...draft,
        options: new Map([
          [icc, 'false'],
          ['my.own', 'x'],
        ]),
      },
      'overlay',
    ),
    { ...draft, driver: 'overlay', options: new Map([['my.own', 'x']]) },
  ],
];

describe('changes of a draft', () => {
  for (const [title, changed, expected] of cases) it(title, () => assert.deepEqual(changed, expected));

  it('inside a subnet leave no trace when taken back', () => {
    const full = withReserved(withPoolText(pool, 'gateway', '10.1.0.9'), new Map([['a', '10.1.0.5']]));
    assert.deepEqual(
      [full, withReserved(withPoolText(full, 'gateway', ''), new Map())],
      [{ ...pool, gateway: '10.1.0.9', reserved: new Map([['a', '10.1.0.5']]) }, pool],
    );
  });
});
