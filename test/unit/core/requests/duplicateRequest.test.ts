import assert from 'node:assert/strict';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import type { Network } from '../../../../src/core/model';
import { checkCreate, isAcceptable } from '../../../../src/core/requests/checkCreate';
import type { CreateContext } from '../../../../src/core/requests/createContext';
import { duplicateRequest } from '../../../../src/core/requests/duplicateRequest';
import { engineInfo, network } from '../../../support/records';

const bridgeName = 'com.docker.network.bridge.name';
const icc = 'com.docker.network.bridge.enable_icc';

const front = network({
  name: 'front',
  internal: true,
  ipv6: true,
  pools: [
    {
      subnet: '10.5.0.0/20',
      gateway: '10.5.0.9',
      range: '10.5.8.0/21',
      reserved: new Map([['router', '10.5.15.254']]),
    },
    { subnet: 'fd00:5::/64', gateway: 'fd00:5::1' },
  ],
  options: new Map([
    [bridgeName, 'front0'],
    [icc, 'false'],
  ]),
  labels: new Map([
    ['com.docker.compose.project', 'shop'],
    ['purpose', 'tests'],
  ]),
});
const wire = network({
  name: 'wire',
  driver: 'ipvlan',
  pools: [{ subnet: '10.6.0.0/24' }],
  options: new Map([['parent', 'eth0']]),
});
const ingress = network({
  name: 'ingress',
  driver: 'overlay',
  scope: 'swarm',
  ingress: true,
  pools: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }],
});
const derived = network({ name: 'derived', configFrom: 'plan', labels: new Map([['a', 'b']]) });
const plan = network({ name: 'plan', driver: 'null', configOnly: true, pools: [{ subnet: '10.60.0.0/24' }] });
const second = network({ name: 'front-2', pools: [{ subnet: '172.17.0.0/16' }] });

const context: CreateContext = {
  engine: engineInfo({ swarm: 'manager' }),
  networks: [front, second, wire, ingress, derived, plan],
};

const cases: readonly (readonly [string, Network, CreateNetworkRequest])[] = [
  [
    'keeps all but name, subnets, bridge and compose labels',
    front,
    {
      name: 'front-3',
      driver: 'bridge',
      internal: true,
      ipv6: true,
      pools: [
        {
          subnet: '172.18.0.0/20',
          gateway: '172.18.0.9',
          range: '172.18.8.0/21',
          reserved: new Map([['router', '172.18.15.254']]),
        },
        { subnet: 'fd7e:71c3:ab8b::/64', gateway: 'fd7e:71c3:ab8b::1' },
      ],
      options: new Map([[icc, 'false']]),
      labels: new Map([['purpose', 'tests']]),
    },
  ],
  [
    'leaves out a parent that takes no second network',
    wire,
    { name: 'wire-2', driver: 'ipvlan', pools: [{ subnet: '172.18.0.0/24' }] },
  ],
  ['makes no second ingress', ingress, { name: 'ingress-2', driver: 'overlay' }],
  ['takes its settings from the same network', derived, { name: 'derived-2', driver: 'bridge', configFrom: 'plan' }],
];

describe('duplicateRequest', () => {
  for (const [title, original, expected] of cases) {
    it(title, () => {
      const request = duplicateRequest(original, context);
      assert.deepEqual(request, expected);
      assert.ok(isAcceptable(checkCreate(request, context)));
    });
  }
});
