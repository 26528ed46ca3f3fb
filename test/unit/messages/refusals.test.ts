import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/change/plan';
import type { EngineFailure } from '../../../src/core/failure';
import { setbackRemedies } from '../../../src/core/remedies';
import { answerFailure } from '../../../src/engine/answerFailure';
import { failureText } from '../../../src/messages/failures';
import { container, endpoint, network, snapshot } from '../../support/records';

const front = network({ name: 'front', pools: [{ subnet: '10.9.0.0/24' }] });
const port = { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' };
const db = container({ name: 'db', endpoints: [endpoint(front)], ports: [port] });
const known = snapshot([front], [db]);
const connecting: Step = {
  kind: 'connect',
  network: { kind: 'there', id: front.id, name: 'front' },
  container: { id: db.id, name: 'db' },
  request: {},
};

/** What helps, as buttons: of the sentence itself, and of who met it in the middle of a change. */
function waysOut(failure: EngineFailure): readonly string[] {
  const steps = failureText(failure).next.filter((step) => step !== 'show-log');
  const remedies = setbackRemedies({ code: 'step-failed', step: connecting, failure }, known);
  return [...steps, ...remedies.map(({ code }) => code)];
}

describe('what engines refuse most often', () => {
  // The words of 20.10 and 28.5, in the order in which users were found to meet them.
  const table: readonly (readonly [EngineFailure['code'], number, string, readonly string[]])[] = [
    [
      'pools-exhausted',
      500,
      'all predefined address pools have been fully subnetted',
      ['choose-subnet', 'remove-unused'],
    ],
    [
      'pools-exhausted',
      404,
      'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
      ['choose-subnet', 'remove-unused'],
    ],
    [
      'subnet-overlap',
      403,
      'invalid pool request: Pool overlaps with other one on this address space',
      ['choose-subnet'],
    ],
    ['already-connected', 403, 'endpoint with name web already exists in network front', ['refresh']],
    [
      'network-in-use',
      403,
      'error while removing network: network front has active endpoints (name:"db" id:"37e4")',
      ['disconnect-and-remove', 'refresh'],
    ],
    ['network-not-found', 404, 'failed to set up container networking: network 0f3a not found', ['refresh']],
    [
      'address-in-use',
      403,
      'failed to set up container networking: Address already in use',
      ['choose-address', 'choose-address'],
    ],
    [
      'port-in-use',
      500,
      'driver failed programming external connectivity on endpoint web (9a): Bind for 0.0.0.0:8080 failed: port is already allocated',
      ['show-container'],
    ],
    ['firewall-flushed', 500, 'iptables failed: iptables: No chain/target/match by that name', ['retry', 'retry']],
    [
      'network-full',
      500,
      "no available IPv4 addresses on this network's address pools: front (0f3a)",
      ['edit-network'],
    ],
    [
      'subnet-not-given',
      400,
      'user specified IP address is supported only when connecting to networks with user configured subnets',
      ['edit-network'],
    ],
    ['needs-swarm', 503, 'This node is not a swarm manager.', ['start-swarm', 'choose-driver']],
    ['driver-unknown', 404, 'plugin "weave" not found', ['choose-driver']],
    ['name-taken', 409, 'network with name front already exists', ['choose-name']],
  ];
  for (const [code, status, detail, expected] of table) {
    it(`${code} is told with its cause and ways out: ${detail.slice(0, 60)}`, () => {
      const failure = answerFailure({ operation: 'any', status, detail }, { endpoint: '' });
      const { what, details } = failureText(failure);
      assert.deepEqual([failure.code, what !== '', details, waysOut(failure)], [code, true, detail, expected]);
    });
  }
});
