import assert from 'node:assert/strict';
import type { RouteFact } from '../../../../src/core/inspection/routeFact';
import { routeFact } from '../../../../src/core/inspection/routeFact';
import { network } from '../../../support/records';

const front = network({ name: 'front' });
const back = network({ name: 'back' });
const inner = network({ name: 'inner', internal: true });
const dual = network({ name: 'zdual', ipv6: true });
const six = network({ name: 'six', ipv4: false, ipv6: true });
const mesh = network({ name: 'mesh', driver: 'overlay', scope: 'swarm' });
const sealed = network({ name: 'sealed', driver: 'overlay', scope: 'swarm', internal: true });
const host = network({ name: 'host', driver: 'host' });

const cases: readonly (readonly [
  name: string,
  candidates: readonly (readonly [typeof front, priority?: number])[],
  fact: RouteFact,
])[] = [
  ['the only network', [[front]], { code: 'here', reason: { code: 'only' } }],
  ['others are internal', [[front], [inner]], { code: 'here', reason: { code: 'others-internal' } }],
  ['by priority', [[front, 10], [back]], { code: 'here', reason: { code: 'priority', priority: 10, over: 'back' } }],
  [
    'elsewhere by priority',
    [[front], [back, 3]],
    { code: 'elsewhere', network: 'back', reason: { code: 'priority', priority: 3, over: 'front' } },
  ],
  [
    'elsewhere by name',
    [[front], [back]],
    { code: 'elsewhere', network: 'back', reason: { code: 'name', over: 'front' } },
  ],
  [
    'elsewhere by more families',
    [[front], [dual]],
    { code: 'elsewhere', network: 'zdual', reason: { code: 'families', over: 'front' } },
  ],
  [
    'elsewhere although the priority is lower',
    [[front, 5], [dual]],
    { code: 'elsewhere', network: 'zdual', reason: { code: 'dual-stack', over: 'front' } },
  ],
  ['one family here', [[front], [six]], { code: 'here', family: 4, reason: { code: 'name', over: 'six' } }],
  ['through docker_gwbridge', [[mesh]], { code: 'gateway-bridge' }],
  ['nowhere', [[sealed], [inner]], { code: 'nowhere' }],
  ['of the host', [[host]], { code: 'not-applicable' }],
  ['of a stopped container', [], { code: 'not-applicable' }],
];

describe('routeFact', () => {
  for (const [name, candidates, fact] of cases) {
    it(name, () => {
      const own = candidates[0]?.[0] ?? front;
      const all = candidates.map(([its, gatewayPriority = 0]) => ({ network: its, gatewayPriority }));
      assert.deepEqual(routeFact(own, all), fact);
    });
  }
});
