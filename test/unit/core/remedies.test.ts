import assert from 'node:assert/strict';
import type { ChangeRequest, Setback } from '../../../src/core/change/port';
import type { Refusal } from '../../../src/core/change/refusals';
import type { EngineFailure } from '../../../src/core/failure';
import type { Culprit, Remedy } from '../../../src/core/remedies';
import { culpritOf, culpritRemedies, refusalRemedies, setbackRemedies } from '../../../src/core/remedies';
import { container, endpoint, network, snapshot } from '../../support/records';

const nets = {
  front: network({ name: 'front', pools: [{ subnet: '10.9.0.0/24' }] }),
  back: network({ name: 'back' }),
  none: network({ name: 'none', driver: 'null' }),
  twin: network({ name: 'twin', id: 'a'.repeat(64) }),
  otherTwin: network({ name: 'twin', id: 'b'.repeat(64) }),
};
const port = { protocol: 'tcp', containerPort: 80, hostPort: 8080, hostAddress: '0.0.0.0' };
const boxes = {
  web: container({ name: 'web', endpoints: [endpoint(nets.front)] }),
  db: container({ name: 'db', endpoints: [endpoint(nets.back)], ports: [port] }),
  lone: container({ name: 'lone', networkMode: 'none', endpoints: [endpoint(nets.none)] }),
  side: container({ name: 'side', networkMode: 'container:web' }),
};
const known = snapshot(Object.values(nets), Object.values(boxes));

function connect(who: keyof typeof boxes): ChangeRequest {
  return { kind: 'connect', networkId: nets.front.id, containerId: boxes[who].id, endpoint: {} };
}

function told(remedy: Remedy): string {
  const names = [
    'container' in remedy ? remedy.container.name : '',
    'owner' in remedy ? remedy.owner.name : '',
    'network' in remedy ? remedy.network.name : '',
    'name' in remedy ? remedy.name : '',
  ].filter((name) => name !== '');
  return [remedy.code, ...names].join(' ');
}

describe('refusalRemedies', () => {
  const remove: ChangeRequest = { kind: 'remove', networkId: nets.front.id, members: 'refuse' };
  const joins = { container: 'x', network: 'front' };
  const table: readonly (readonly [Refusal, ChangeRequest | undefined, readonly string[]])[] = [
    [
      { code: 'address-taken', container: 'web', address: '10.9.0.2', by: 'db' },
      connect('web'),
      ['choose-address web front', 'show-container db front'],
    ],
    [{ code: 'address-outside', container: 'web', address: '10.8.0.2' }, connect('web'), ['choose-address web front']],
    [{ code: 'address-outside', container: 'web', address: '10.8.0.2' }, undefined, []],
    [{ code: 'port-taken', container: 'web', port: 8080, by: 'db' }, connect('web'), ['show-container db back']],
    [{ code: 'port-taken', container: 'web', port: 8080, by: 'gone' }, connect('web'), []],
    [{ code: 'in-use', network: 'front', containers: ['web'] }, remove, ['disconnect-and-remove front']],
    [{ code: 'stale-endpoint', network: 'front', endpoint: 'x' }, remove, ['disconnect-and-remove front']],
    [{ code: 'stale-endpoint', network: 'front', endpoint: 'x' }, undefined, ['show-network front']],
    [
      { code: 'overlap', subnet: '10.9.0.0/25', network: 'front', taken: '10.9.0.0/24' },
      undefined,
      ['show-network front'],
    ],
    [{ code: 'name-taken', network: 'twin' }, undefined, []],
    [
      { code: 'cannot-join', ...joins, obstacle: { code: 'already-connected' } },
      connect('web'),
      ['show-container web front'],
    ],
    [{ code: 'cannot-join', ...joins, obstacle: { code: 'none-mode' } }, connect('lone'), ['disconnect lone none']],
    [
      { code: 'cannot-join', ...joins, obstacle: { code: 'shared-namespace', owner: 'web' } },
      connect('side'),
      ['connect-owner web front'],
    ],
    [{ code: 'cannot-join', ...joins, obstacle: { code: 'not-attachable' } }, connect('web'), ['edit-network front']],
    [{ code: 'cannot-join', ...joins, obstacle: { code: 'host-mode' } }, connect('web'), []],
    [
      { code: 'cannot-join', ...joins, obstacle: { code: 'home-gone', home: 'old', remedy: 'same-name' } },
      connect('web'),
      ['create-network old'],
    ],
    [
      { code: 'cannot-join', ...joins, obstacle: { code: 'home-gone', home: 'f00', remedy: 'recreate' } },
      connect('web'),
      [],
    ],
    [{ code: 'unfinished-before', networks: ['front'], changeId: 'x' }, remove, ['recover']],
    [{ code: 'changed-meanwhile', networks: ['front'] }, remove, ['retry']],
    [{ code: 'not-connected', container: 'web', network: 'back' }, undefined, ['refresh']],
    [{ code: 'predefined', network: 'bridge' }, remove, []],
    [{ code: 'needs-manager', network: 'front' }, remove, ['select-engine']],
    [{ code: 'other-engine' }, undefined, ['select-engine']],
    [{ code: 'journal-unreadable', detail: 'torn' }, undefined, ['recover']],
  ];
  for (const [refusal, request, expected] of table) {
    it(`${refusal.code}${'obstacle' in refusal ? ` (${refusal.obstacle.code})` : ''}: ${expected.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(refusalRemedies(refusal, request, known).map(told), expected));
  }
});

describe('setbackRemedies', () => {
  type Code = 'network-full' | 'subnet-not-given' | 'address-in-use' | 'firewall-flushed';
  const connecting = (id: string, code: Code = 'network-full'): Setback => ({
    code: 'step-failed',
    step: {
      kind: 'connect',
      network: { kind: 'there', id, name: 'front' },
      container: { id: boxes.db.id, name: 'db' },
      request: {},
    },
    failure: { code, detail: '' },
  });
  const table: readonly (readonly [string, Setback, readonly string[]])[] = [
    ['makes room in a network that is full', connecting(nets.front.id), ['edit-network front']],
    [
      'gives a network a subnet of its own where one asks for addresses',
      connecting(nets.front.id, 'subnet-not-given'),
      ['edit-network front'],
    ],
    [
      'asks for another address where one is taken',
      connecting(nets.front.id, 'address-in-use'),
      ['choose-address db front'],
    ],
    ['tries again where the firewall was flushed', connecting(nets.front.id, 'firewall-flushed'), ['retry']],
    ['has nothing for one that is gone', connecting('gone'), []],
    ['finishes or restores what was cut off', { code: 'cut-off' }, ['recover']],
    ['leads back to the engine that it was for', { code: 'other-engine' }, ['select-engine']],
    ['has nothing for what was cancelled', { code: 'cancelled' }, []],
  ];
  for (const [what, setback, expected] of table) {
    it(what, () => assert.deepEqual(setbackRemedies(setback, known).map(told), expected));
  }
});

describe('culpritOf', () => {
  const holder: Culprit = {
    code: 'port-holder',
    port: 8080,
    container: { id: boxes.db.id, name: 'db' },
    network: { id: nets.back.id, name: 'back' },
  };
  const inUse = (detail: string): EngineFailure => ({ code: 'port-in-use', detail });
  const conflict = (id: string, why: string): EngineFailure => ({
    code: 'subnet-overlap',
    detail: `cannot create network ${'9a'.repeat(32)} (br-9a): conflicts with network ${id} (br-${id.slice(0, 12)}): ${why}`,
  });
  const table: readonly (readonly [EngineFailure, Culprit | undefined])[] = [
    [
      inUse('driver failed programming external connectivity: Bind for 0.0.0.0:8080 failed: port is already allocated'),
      holder,
    ],
    [inUse('Bind for :::8080 failed: port is already allocated'), holder],
    [
      inUse('failed to listen on TCP socket: listen tcp4 0.0.0.0:9090: bind: address already in use'),
      { code: 'port-of-host', port: 9090 },
    ],
    [inUse('failed to bind host port for 0.0.0.0:8080:172.18.0.2:80/tcp: address already in use'), holder],
    [inUse('failed to bind host port for [::]:8080:[fd00::2]:80/tcp: address already in use'), holder],
    [inUse('something else'), undefined],
    [conflict('f0'.repeat(32), 'networks have overlapping IPv4'), { code: 'unlisted-network', id: 'f0'.repeat(32) }],
    [conflict(nets.front.id, 'networks have overlapping IPv4'), undefined],
    [conflict('f0'.repeat(32), 'networks have same bridge name'), undefined],
    [{ code: 'address-in-use', detail: 'Bind for 0.0.0.0:8080 failed' }, undefined],
  ];
  for (const [failure, expected] of table) {
    it('detail' in failure ? failure.detail : failure.code, () => {
      const setback: Setback = {
        code: 'step-failed',
        step: { kind: 'remove', network: { kind: 'there', id: nets.front.id, name: 'front' } },
        failure,
      };
      const shown = expected?.code === 'port-holder' ? ['show-container db back'] : [];
      assert.deepEqual(
        [culpritOf(failure, known), culpritRemedies(expected).map(told), setbackRemedies(setback, known).map(told)],
        [expected, shown, shown],
      );
    });
  }
});
