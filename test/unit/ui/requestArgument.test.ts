import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../src/core/engine';
import { optionsArgument } from '../../../src/ui/arguments';
import { CommandError } from '../../../src/ui/commandError';
import { changedRequest } from '../../../src/ui/requestArgument';

const base: CreateNetworkRequest = {
  name: 'shop',
  driver: 'bridge',
  pools: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }, { subnet: 'fd00::/64' }],
  options: new Map([['com.docker.network.driver.mtu', '1400']]),
  labels: new Map([['team', 'shop']]),
};

/** Fields that are undefined are not there. */
type Changed = { readonly [Field in keyof CreateNetworkRequest]?: CreateNetworkRequest[Field] | undefined };

function requestWith(changed: Changed): object {
  return Object.fromEntries(Object.entries({ ...base, ...changed }).filter(([, value]) => value !== undefined));
}

/** What a program sends, and what of the request is then another. */
const table: readonly (readonly [object, Changed])[] = [
  [{}, {}],
  [{ name: 'store' }, { name: 'store' }],
  [{ internal: true, attachable: false, ipv4: true }, { internal: true }],
  [
    { ipv4: false, ipv6: true },
    { ipv4: false, ipv6: true },
  ],
  [{ driver: 'macvlan' }, { driver: 'macvlan', options: undefined }],
  [{ subnet: '10.2.0.0/24' }, { pools: [{ subnet: '10.2.0.0/24', gateway: '10.2.0.1' }, { subnet: 'fd00::/64' }] }],
  [
    { gateway: '10.1.0.9', range: '10.1.0.128/25' },
    { pools: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.9', range: '10.1.0.128/25' }, { subnet: 'fd00::/64' }] },
  ],
  [{ gateway: '' }, { pools: [{ subnet: '10.1.0.0/24' }, { subnet: 'fd00::/64' }] }],
  [
    { subnets: ['10.3.0.0/24', { subnet: 'fd01::/64', gateway: 'fd01::9', reserved: { router: 'fd01::1' } }] },
    {
      pools: [
        { subnet: '10.3.0.0/24' },
        { subnet: 'fd01::/64', gateway: 'fd01::9', reserved: new Map([['router', 'fd01::1']]) },
      ],
    },
  ],
  [
    { options: { 'com.docker.network.driver.mtu': '1300' } },
    { options: new Map([['com.docker.network.driver.mtu', '1300']]) },
  ],
  [{ labels: { team: null } }, { labels: undefined }],
  [{ labels: { team: null, ['__proto__']: 'x' } }, { labels: new Map([['__proto__', 'x']]) }],
];

const wrong: readonly (readonly [object, string])[] = [
  [{ internal: 'yes' }, 'internal'],
  [{ name: 1 }, 'name'],
  [{ subnets: '10.0.0.0/24' }, 'subnets'],
  [{ subnets: [{ gateway: '10.0.0.1' }] }, 'subnet'],
  [{ labels: ['a'] }, 'labels'],
  [{ labels: { a: 1 } }, 'labels'],
];

describe('a request that a program changes', () => {
  for (const [sent, expected] of table) {
    it(JSON.stringify(sent), () => {
      assert.deepEqual(changedRequest(base, optionsArgument([sent], 0)), requestWith(expected));
    });
  }

  for (const [sent, option] of wrong) {
    it(`is not understood: ${JSON.stringify(sent)}`, () => {
      assert.throws(
        () => changedRequest(base, optionsArgument([sent], 0)),
        (error) => error instanceof CommandError && 'option' in error.problem && error.problem.option === option,
      );
    });
  }

  it('needs a subnet to put a gateway into', () => {
    const bare = { name: 'shop', driver: 'bridge' };
    assert.throws(() => changedRequest(bare, optionsArgument([{ gateway: '10.0.0.1' }], 0)), CommandError);
  });
});
