import assert from 'node:assert/strict';
import type { Member } from '../../../../src/core/inspection/member';
import type { SubnetMap } from '../../../../src/core/inspection/subnetMap';
import { subnetMaps } from '../../../../src/core/inspection/subnetMap';
import { swarmHolders } from '../../../../src/core/inspection/swarmHolders';
import type { Pool } from '../../../../src/core/model';
import { member } from '../../../support/inspectionScenes';
import { network } from '../../../support/records';

type PoolParts = Partial<Pool> & Pick<Pool, 'subnet'>;

function mapOf(pool: PoolParts, members: readonly Member[] = []): SubnetMap {
  const [map] = subnetMaps(network({ name: 'n', pools: [pool] }), members);
  assert.ok(map);
  return map;
}

/** `address use holder,holder`, with `!` where they clash. */
function usesOf(map: SubnetMap): readonly string[] {
  return map.used.map(({ address, use, holders, clash }) =>
    [address, use, holders.map(({ name }) => name).join(','), ...(clash ? ['!'] : [])].filter(Boolean).join(' '),
  );
}

describe('subnetMaps', () => {
  it('tells what each address is used for', () => {
    const map = mapOf(
      {
        subnet: '10.0.0.0/28',
        gateway: '10.0.0.1',
        reserved: new Map([['printer', '10.0.0.3']]),
      },
      [
        member('web', { ipv4: { address: '10.0.0.4', origin: 'dynamic', inForce: true } }),
        member('db', { ipv4: { address: '10.0.0.5', origin: 'static', inForce: true } }),
        member('old', { ipv4: { address: '10.0.0.6', origin: 'static', inForce: false } }),
        member('lb', { kind: 'endpoint', ipv4: { address: '10.0.0.7', origin: 'dynamic', inForce: true } }),
      ],
    );
    assert.deepEqual(usesOf(map), [
      '10.0.0.0 network',
      '10.0.0.1 gateway',
      '10.0.0.3 reserved printer',
      '10.0.0.4 dynamic web',
      '10.0.0.5 static db',
      '10.0.0.6 stopped old',
      '10.0.0.7 engine lb',
      '10.0.0.15 broadcast',
    ]);
    assert.deepEqual(
      [map.size, map.free, map.nextFree, map.windows],
      ['16', '8', '10.0.0.2', [{ offset: '0', size: 16 }]],
    );
  });

  it('marks an address that two want, and shows the one that has it', () => {
    const map = mapOf({ subnet: '10.0.0.0/29', gateway: '10.0.0.1' }, [
      member('old', { ipv4: { address: '10.0.0.2', origin: 'static', inForce: false } }),
      member('web', { ipv4: { address: '10.0.0.2', origin: 'dynamic', inForce: true } }),
    ]);
    assert.ok(usesOf(map).includes('10.0.0.2 dynamic web,old !'));
  });

  it('finds the next free address in the range, and one outside where the engine never goes', () => {
    const map = mapOf({ subnet: '10.0.0.0/24', gateway: '10.0.0.1', range: '10.0.0.128/25' }, [
      member('web', { ipv4: { address: '10.0.0.128', origin: 'dynamic', inForce: true } }),
      member('db', { ipv4: { address: '10.0.0.2', origin: 'static', inForce: true } }),
    ]);
    assert.deepEqual(
      [map.nextFree, map.nextFixed, map.range],
      ['10.0.0.129', '10.0.0.3', { subnet: '10.0.0.128/25', offset: '128', size: '128', free: '126' }],
    );
  });

  const full: readonly (readonly [subnet: string, size: string, free: string, nextFree: string | undefined])[] = [
    ['10.0.0.0/30', '4', '1', '10.0.0.2'],
    ['10.0.0.0/31', '2', '1', '10.0.0.1'],
    ['10.0.0.0/32', '1', '0', undefined],
    ['10.0.0.0/16', '65536', '65533', '10.0.0.2'],
    ['fd00::/64', '18446744073709551616', '18446744073709551614', 'fd00::2'],
    ['fd00::/127', '2', '0', undefined],
  ];
  for (const [subnet, size, free, nextFree] of full) {
    it(`counts ${subnet}`, () => {
      const map = mapOf({ subnet });
      assert.deepEqual([map.size, map.free, map.nextFree], [size, free, nextFree]);
    });
  }

  it('magnifies the parts in use of a large subnet, aligned and joined where they touch', () => {
    const at = (address: string): Member => member(address, { ipv4: { address, origin: 'dynamic', inForce: true } });
    const map = mapOf({ subnet: '10.0.0.0/16', gateway: '10.0.0.1' }, [
      at('10.0.0.70'),
      at('10.0.1.200'),
      at('10.0.200.3'),
    ]);
    assert.deepEqual(map.windows, [
      { offset: '0', size: 128 },
      { offset: '448', size: 64 },
      { offset: String(200 * 256), size: 64 },
    ]);
  });

  it('shows the free part that comes next even where nothing is in use', () => {
    assert.deepEqual(mapOf({ subnet: 'fd00::/64' }).windows, [{ offset: '0', size: 64 }]);
  });

  it('counts what a swarm tells of other nodes, where no member has the address', () => {
    const mesh = network({ name: 'mesh', driver: 'overlay', scope: 'swarm', pools: [{ subnet: '10.0.0.0/29' }] });
    const here = member('web.1', { ipv4: { address: '10.0.0.3', origin: 'dynamic', inForce: true } });
    const tasks = [
      { name: 'web.1', address: '10.0.0.3', node: '198.18.0.1' },
      { name: 'web.2', address: '10.0.0.4', node: '198.18.0.2' },
    ];
    const services = [
      { name: 'web', virtualAddress: '10.0.0.2', ports: [], tasks },
      { name: 'rr', virtualAddress: '', ports: [], tasks: [] },
    ];
    const loose = [{ name: 'visitor', address: '10.0.0.5', node: '198.18.0.2' }];
    const [map] = subnetMaps(mesh, [here], swarmHolders(services, loose));
    assert.deepEqual(map && [...usesOf(map), map.free, map.nextFree], [
      '10.0.0.0 network',
      '10.0.0.1 gateway',
      '10.0.0.2 engine web',
      '10.0.0.3 dynamic web.1',
      '10.0.0.4 dynamic web.2',
      '10.0.0.5 dynamic visitor',
      '10.0.0.7 broadcast',
      '1',
      '10.0.0.6',
    ]);
  });

  it('leaves out what it cannot read and what lies elsewhere', () => {
    const odd = network({ name: 'n', pools: [{ subnet: 'plugin-owned' }, { subnet: '10.0.0.0/30' }] });
    const members = [
      member('a', { ipv4: { address: '10.9.9.9', origin: 'static', inForce: true } }),
      member('b', { ipv4: { address: 'nonsense', origin: 'static', inForce: true } }),
    ];
    assert.deepEqual(
      subnetMaps(odd, members).map((map) => [map.subnet, usesOf(map)]),
      [['10.0.0.0/30', ['10.0.0.0 network', '10.0.0.1 gateway', '10.0.0.3 broadcast']]],
    );
  });
});
