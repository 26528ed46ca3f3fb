import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains, networkAround, overlaps, readAddress, readCidr } from '../../../src/core/addressing';
import type { Cidr } from '../../../src/core/addressing';
import {
  builtInPools,
  builtInSwarmPools,
  defaultGateway,
  freeAddressCount,
  nextFreeAddress,
  nextFreeSubnet,
  poolsLeft,
  takenSubnets,
  uniqueLocalPool,
} from '../../../src/core/allocation';
import { network } from '../../support/records';

function cidr(text: string): Cidr {
  const parsed = readCidr(text);
  assert.ok(parsed, `${text} is a CIDR`);
  return parsed;
}

function values(...addresses: readonly string[]): ReadonlySet<bigint> {
  return new Set(addresses.flatMap((text) => readAddress(text)?.value ?? []));
}

describe('nextFreeSubnet', () => {
  const table: readonly (readonly [number, readonly string[], string | undefined])[] = [
    [16, [], '172.17.0.0/16'],
    [16, ['172.17.0.0/16'], '172.18.0.0/16'],
    [16, ['172.17.0.0/16', '172.18.5.0/24'], '172.19.0.0/16'],
    [24, ['172.17.0.0/16', '172.18.0.0/24'], '172.18.1.0/24'],
    [24, ['172.17.0.0/24', '172.17.2.0/23'], '172.17.1.0/24'],
    [16, ['172.16.0.0/12'], '192.168.0.0/16'],
    [20, ['172.16.0.0/12', '192.168.0.0/18'], '192.168.64.0/20'],
    [16, ['172.16.0.0/12', '192.168.7.0/24'], undefined],
    [14, [], '172.20.0.0/14'],
    [8, [], undefined],
    [33, [], undefined],
    [24, ['0.0.0.0/0'], undefined],
    [16, ['::/0'], '172.17.0.0/16'],
  ];
  for (const [prefixLength, taken, expected] of table) {
    it(`/${prefixLength} beside ${taken.join(', ')}`, () => {
      assert.equal(nextFreeSubnet(prefixLength, builtInPools, taken.map(cidr)), expected);
    });
  }

  const smallNetworks = fc.array(
    fc
      .tuple(fc.nat(255), fc.integer({ min: 26, max: 32 }))
      .map(([low, bits]) => networkAround(4, 0x0a000000n + BigInt(low), bits)),
    { maxLength: 12 },
  );

  it('finds the first aligned block that overlaps nothing', () => {
    fc.assert(
      fc.property(smallNetworks, fc.integer({ min: 24, max: 32 }), (taken, prefixLength) => {
        const blocks = 1 << (prefixLength - 24);
        const candidates = Array.from({ length: blocks }, (_, index) =>
          networkAround(4, 0x0a000000n + BigInt(index << (32 - prefixLength)), prefixLength),
        );
        const expected = candidates.find((block) => !taken.some((net) => overlaps(net, block)))?.network;
        assert.equal(nextFreeSubnet(prefixLength, [{ base: '10.0.0.0/24', size: 24 }], taken), expected);
        assert.deepEqual(poolsLeft([{ base: '10.0.0.0/24', size: prefixLength }], taken), {
          left: BigInt(candidates.filter((block) => !taken.some((net) => overlaps(net, block))).length),
          total: BigInt(blocks),
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('poolsLeft', () => {
  const table: readonly (readonly [string, Parameters<typeof poolsLeft>[0], readonly string[], bigint, bigint])[] = [
    ['untouched', builtInPools, [], 31n, 31n],
    ['two networks and a narrow one', builtInPools, ['172.17.0.0/16', '192.168.16.0/20', '192.168.17.0/24'], 29n, 31n],
    ['a VPN over the lower half', builtInPools, ['172.16.0.0/12'], 16n, 31n],
    ['a swarm', builtInSwarmPools, ['10.0.0.0/24', '10.0.1.0/24'], 65534n, 65536n],
    [
      'nonsense from the engine',
      [
        { base: 'x', size: 16 },
        { base: '10.0.0.0/16', size: 8 },
      ],
      [],
      0n,
      0n,
    ],
  ];
  for (const [title, pools, taken, left, total] of table) {
    it(title, () => {
      assert.deepEqual(poolsLeft(pools, taken.map(cidr)), { left, total });
    });
  }
});

describe('nextFreeAddress', () => {
  const table: readonly (readonly [string, string | undefined, readonly string[], string | undefined, bigint])[] = [
    ['10.0.0.0/24', undefined, [], '10.0.0.1', 254n],
    ['10.0.0.0/24', undefined, ['10.0.0.1', '10.0.0.3'], '10.0.0.2', 252n],
    ['10.0.0.0/24', '10.0.0.128/25', ['10.0.0.1'], '10.0.0.128', 127n],
    ['10.0.0.0/24', '10.0.0.0/25', [], '10.0.0.1', 127n],
    ['10.0.0.0/30', undefined, ['10.0.0.1', '10.0.0.2'], undefined, 0n],
    ['10.0.0.0/31', undefined, ['10.0.0.0'], '10.0.0.1', 1n],
    ['10.0.0.7/32', undefined, [], '10.0.0.7', 1n],
    ['fd00::/64', undefined, ['fd00::1'], 'fd00::2', 2n ** 64n - 2n],
    ['fd00::/127', undefined, ['fd00::1'], undefined, 0n],
    ['fd00::5/128', undefined, [], undefined, 0n],
  ];
  for (const [subnet, range, taken, expected, free] of table) {
    it(`${subnet} ${range ?? ''} without ${taken.join(', ')}`, () => {
      const within = range === undefined ? undefined : cidr(range);
      assert.equal(nextFreeAddress(cidr(subnet), within, values(...taken)), expected);
      assert.equal(freeAddressCount(cidr(subnet), within, values(...taken)), free);
    });
  }

  it('gives the gateway that the engine takes by itself', () => {
    assert.deepEqual(
      [
        defaultGateway(cidr('10.77.0.0/24')),
        defaultGateway(cidr('10.77.0.0/24'), cidr('10.77.0.128/25')),
        defaultGateway(cidr('10.77.0.0/31')),
        defaultGateway(cidr('fd00::/64')),
      ],
      ['10.77.0.1', '10.77.0.128', '10.77.0.0', 'fd00::1'],
    );
  });
});

describe('uniqueLocalPool', () => {
  it('is a /48 of fd00::/8 that only depends on the seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const pool = cidr(uniqueLocalPool(seed).base);
        assert.ok(contains(cidr('fd00::/8'), pool) && pool.prefixLength === 48 && !pool.hostBits);
        assert.deepEqual(uniqueLocalPool(seed), uniqueLocalPool(seed));
      }),
    );
    assert.notEqual(uniqueLocalPool('a').base, uniqueLocalPool('b').base);
  });
});

describe('takenSubnets', () => {
  it('keeps the two address spaces apart and skips what cannot be read', () => {
    const networks = [
      network({ name: 'front', pools: [{ subnet: '172.18.0.0/16' }, { subnet: 'nonsense' }] }),
      network({ name: 'lan', driver: 'macvlan', pools: [{ subnet: '10.0.9.0/24' }] }),
      network({ name: 'plan', driver: 'null', configOnly: true, pools: [{ subnet: '10.0.8.0/24' }] }),
      network({ name: 'web', driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.1.0/24' }] }),
    ];
    const texts = (space: 'local' | 'swarm') => takenSubnets(networks, space).map((net) => net.network);
    assert.deepEqual([texts('local'), texts('swarm')], [['172.18.0.0/16', '10.0.9.0/24'], ['10.0.1.0/24']]);
  });
});
