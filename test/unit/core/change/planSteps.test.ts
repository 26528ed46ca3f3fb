import assert from 'node:assert/strict';
import type { Change, Side } from '../../../../src/core/change/change';
import type { Facts } from '../../../../src/core/change/facts';
import { planSteps } from '../../../../src/core/change/plan';
import type { Step } from '../../../../src/core/change/plan';
import type { ChangeRequest } from '../../../../src/core/change/port';
import { prepareChange } from '../../../../src/core/change/prepareChange';
import type { CreateNetworkRequest } from '../../../../src/core/engine';
import { idOf, network } from '../../../support/records';
import { factsOf, stamp } from './changeScene';
import type { Member } from './changeScene';

const old = network({ name: 'shop', pools: [{ subnet: '10.1.0.0/24' }] });
const target: CreateNetworkRequest = { name: 'shop', driver: 'bridge', pools: [{ subnet: '10.2.0.0/24' }] };
const made = network({ name: 'shop', id: idOf('shop made anew'), pools: [{ subnet: '10.2.0.0/24' }] });
const back = network({ name: 'back' });

const web: Member = { name: 'web', attached: [{ to: old, ipv4: '10.1.0.9', aliases: ['www'] }] };
const api: Member = { name: 'api', attached: [{ to: old, assignedIpv4: '10.1.0.2' }] };
const job: Member = { name: 'job', state: 'exited', attached: [{ to: old, ipv4: '10.1.0.20' }] };
const fresh: Member = { name: 'fresh', state: 'created', attached: [{ to: old }] };

const before = factsOf([old, back], [api, web, job, fresh]);
const edit = ready({ kind: 'edit', networkId: old.id, target }, before);

function ready(request: ChangeRequest, facts: Facts): Change {
  const prepared = prepareChange(request, facts, stamp);
  assert.ok(prepared.kind === 'ready', JSON.stringify(prepared));
  return prepared.change;
}

/** Steps in short: `connect web shop 10.2.0.9`. */
function steps(change: Change, side: Side, facts: Facts): readonly string[] {
  return planSteps(change, side, facts).steps.map(short);
}

function short(step: Step): string {
  switch (step.kind) {
    case 'create':
      return `create ${step.request.name}`;
    case 'remove':
      return `remove ${step.network.name}`;
    case 'disconnect':
      return `disconnect ${step.container.name} ${step.network.name}`;
    case 'connect':
      return `connect ${step.container.name} ${step.network.name} ${step.request.ipv4 ?? ''}`.trimEnd();
  }
}

describe('the steps of a change', () => {
  it('are none towards what there is', () => {
    assert.deepEqual(steps(edit, 'before', before), []);
  });

  it('are those of an edit: fixed addresses before given ones, stopped members last and only where bound by id', () => {
    assert.deepEqual(steps(edit, 'after', before), [
      'disconnect api shop',
      'disconnect web shop',
      'remove shop',
      'create shop',
      'connect web shop 10.2.0.9',
      'connect api shop',
      'disconnect job shop',
      'connect job shop 10.2.0.20',
    ]);
  });

  it('go on, or back, from wherever it stopped', () => {
    const stopped: readonly Member[] = [job, fresh];
    const nowhere: readonly Member[] = [{ name: 'api' }, { name: 'web' }, ...stopped];
    const half: readonly Member[] = [
      { name: 'api' },
      { name: 'web', attached: [{ to: made, ipv4: '10.2.0.9', aliases: ['www'] }] },
      ...stopped,
    ];
    const places: readonly (readonly [string, Facts, readonly string[], readonly string[]])[] = [
      [
        'one member is off',
        factsOf([old, back], [{ name: 'api' }, web, ...stopped]),
        [
          'disconnect web shop',
          'remove shop',
          'create shop',
          'connect web shop 10.2.0.9',
          'connect api shop',
          'disconnect job shop',
          'connect job shop 10.2.0.20',
        ],
        ['connect api shop'],
      ],
      [
        'there is no network',
        factsOf([back], nowhere),
        [
          'create shop',
          'connect web shop 10.2.0.9',
          'connect api shop',
          'disconnect job shop',
          'connect job shop 10.2.0.20',
        ],
        [
          'create shop',
          'connect web shop 10.1.0.9',
          'connect api shop',
          'disconnect job shop',
          'connect job shop 10.1.0.20',
        ],
      ],
      [
        'the new network is known by its settings only',
        factsOf([made, back], half),
        ['connect api shop', 'disconnect job shop', 'connect job shop 10.2.0.20'],
        [
          'disconnect web shop',
          'remove shop',
          'create shop',
          'connect web shop 10.1.0.9',
          'connect api shop',
          'disconnect job shop',
          'connect job shop 10.1.0.20',
        ],
      ],
    ];
    for (const [where, facts, forward, backward] of places)
      assert.deepEqual([steps(edit, 'after', facts), steps(edit, 'before', facts)], [forward, backward], where);
  });

  it('stop at what they do not know', () => {
    const foreign = factsOf([old, back], [api, web, job, fresh, { name: 'guest', attached: [{ to: old }] }]);
    const another = network({ name: 'shop', id: idOf('another'), driver: 'macvlan' });
    assert.deepEqual(
      [
        planSteps(edit, 'after', foreign).obstacles,
        planSteps(edit, 'after', factsOf([another])).obstacles,
        planSteps(edit, 'after', factsOf([back], [api])).gone.map(({ name }) => name),
      ],
      [
        [{ code: 'foreign-member', network: 'shop', member: 'guest' }],
        [{ code: 'name-taken', network: 'shop' }],
        ['web', 'job', 'fresh'],
      ],
    );
  });

  it('take away what a failed connect has left, without minding it beforehand', () => {
    const move = ready({ kind: 'move', containerId: idOf('container api'), from: old.id, to: back.id }, before);
    const residue = factsOf(
      [old, back],
      [
        {
          name: 'api',
          attached: [
            { to: old, assignedIpv4: '10.1.0.2' },
            { to: back, networkId: '', endpointId: '' },
          ],
        },
      ],
    );
    const [first, ...more] = planSteps(move, 'before', residue).steps;
    assert.deepEqual([first?.kind === 'disconnect' && first.what, more], ['residue', []]);
    assert.deepEqual(steps(move, 'after', residue), ['connect api back', 'disconnect api shop']);
  });

  it('remove the probe of a change that was cut off, and no other', () => {
    const probe = (id: string) => network({ name: `probe ${id}`, labels: new Map([['docker-networks.probe', id]]) });
    const facts = { ...before, networks: [...before.networks, probe(stamp.id), probe('another')] };
    assert.deepEqual(steps(edit, 'before', facts), [`remove probe ${stamp.id}`]);
  });
});
