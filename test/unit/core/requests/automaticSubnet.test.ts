import assert from 'node:assert/strict';
import { membershipOf } from '../../../../src/core/membership';
import type { EngineInfo, Network, Pool } from '../../../../src/core/model';
import { closedSubnets, freeAddresses, takenAddresses } from '../../../../src/core/requests/chosenAddress';
import type { ConnectContext } from '../../../../src/core/requests/connectContext';
import { container, endpoint, engineInfo, network, snapshot } from '../../../support/records';

const web = container({ name: 'web' });
const usual = { subnet: '172.20.0.0/16', gateway: '172.20.0.1' };

interface Case {
  readonly pool?: Partial<Pool>;
  readonly as?: Partial<Network>;
  readonly engine?: Partial<EngineInfo>;
  /** An address that a member asks for. */
  readonly asked?: string;
}

function contextOf({ pool, as, engine, asked }: Case): ConnectContext {
  const net = network({ name: 'net', pools: [{ ...usual, ...pool }], ...as });
  const members =
    asked === undefined ? [] : [container({ name: 'db', endpoints: [endpoint(net, { requestedIpv4: asked })] })];
  return {
    engine: engineInfo(engine),
    membership: membershipOf(snapshot([net], [web, ...members])),
    network: net,
    container: web,
  };
}

describe('a subnet that the engine may have chosen by itself', () => {
  const open: readonly (readonly [string, Case])[] = [
    ['has its first address as gateway', { pool: { gateway: '172.20.0.254' } }],
    ['has no range', { pool: { range: '172.20.5.0/24' } }],
    ['keeps nothing free', { pool: { reserved: new Map([['nas', '172.20.0.9']]) } }],
    ['is of the size of the pool', { pool: { subnet: '172.20.0.0/24' } }],
    ['lies in a pool', { pool: { subnet: '10.1.0.0/16', gateway: '10.1.0.1' } }],
    ['lies in the pools that the engine was told', { engine: { defaultPools: [{ base: '10.0.0.0/8', size: 24 }] } }],
    ['has no member with a wish', { asked: '172.20.0.9' }],
    ['is of Docker', { engine: { product: 'podman' } }],
    ['is of one host', { as: { driver: 'overlay', scope: 'swarm' } }],
  ];
  for (const [what, given] of open) {
    it(what, () => assert.deepEqual(closedSubnets(contextOf(given), 4), []));
  }

  const closed: readonly (readonly [string, Case, 4 | 6])[] = [
    ['of the built-in pools', {}, 4],
    [
      'of pools that the engine was told',
      {
        pool: { subnet: '10.7.3.0/24', gateway: '10.7.3.1' },
        engine: { defaultPools: [{ base: '10.0.0.0/8', size: 24 }] },
      },
      4,
    ],
    ['of IPv6', { pool: { subnet: 'fd7b:4ba0:784c::/64', gateway: 'fd7b:4ba0:784c::1' } }, 6],
    ['whose members have no wish of the same family', { asked: 'fd00::9' }, 4],
  ];
  for (const [what, given, family] of closed) {
    it(`is closed: ${what}`, () => {
      const context = contextOf(given);
      assert.deepEqual(
        closedSubnets(context, family).map(({ subnet }) => subnet),
        context.network.ipam.pools.map(({ subnet }) => subnet),
      );
    });
  }

  it('has no address to offer, and others to tell', () => {
    const context = contextOf({});
    assert.deepEqual([freeAddresses(context, 4, 3), takenAddresses(context, 4)], [[], ['172.20.0.1']]);
  });
});
