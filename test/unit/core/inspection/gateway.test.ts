import assert from 'node:assert/strict';
import { gatewayOf } from '../../../../src/core/inspection/gateway';
import type { Member } from '../../../../src/core/inspection/member';
import type { Network, Pool } from '../../../../src/core/model';
import { member } from '../../../support/inspectionScenes';
import { network, pool } from '../../../support/records';

const observed = member('web', {
  ipv4: { address: '10.0.0.9', origin: 'dynamic', inForce: true, gateway: '10.0.0.254' },
});

const cases: readonly (readonly [
  name: string,
  parts: Partial<Network>,
  pool: Partial<Pool>,
  members: readonly Member[],
  gateway: string | undefined,
])[] = [
  ['that was given', {}, { gateway: '10.0.0.7' }, [observed], '10.0.0.7'],
  ['that a member has', {}, {}, [observed], '10.0.0.254'],
  ['first of the subnet', {}, {}, [], '10.0.0.1'],
  ['first of the range', {}, { range: '10.0.0.128/25' }, [], '10.0.0.128'],
  ['of a member elsewhere does not count', {}, { subnet: '10.5.0.0/24' }, [observed], '10.5.0.1'],
  [
    'none where the host has no address',
    { internal: true, options: new Map([['com.docker.network.bridge.gateway_mode_ipv4', 'isolated']]) },
    {},
    [],
    undefined,
  ],
  ['of an overlay', { driver: 'overlay' }, {}, [], '10.0.0.1'],
  ['of a macvlan only where it was given', { driver: 'macvlan' }, {}, [], undefined],
  ['of a plugin only where it was given', { driver: 'weave' }, {}, [], undefined],
];

describe('gatewayOf', () => {
  for (const [name, parts, poolParts, members, gateway] of cases) {
    it(name, () => {
      const its = pool({ subnet: '10.0.0.0/24', ...poolParts });
      assert.equal(gatewayOf(network({ name: 'n', ...parts }), its, members), gateway);
    });
  }
});
