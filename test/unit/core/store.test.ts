import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Container, Network, Snapshot } from '../../../src/core/model';
import { emptySnapshot } from '../../../src/core/model';
import { createStore } from '../../../src/core/store';
import { container, endpoint, network, snapshot } from '../../support/records';

function newStore() {
  return createStore((error) => {
    throw error;
  });
}

const front = network({
  name: 'front',
  pools: [{ subnet: '172.18.0.0/16', reserved: new Map([['a', '172.18.0.9']]) }],
});
const back = network({ name: 'back' });
const web = container({ name: 'web', endpoints: [endpoint(front)] });

describe('createStore', () => {
  const copy = <T>(value: T): T => structuredClone(value);
  const steps: readonly (readonly [string, Snapshot, readonly Change[]])[] = [
    [
      'adds what is new',
      snapshot([front, back], [web]),
      [
        { kind: 'network', what: 'added', id: front.id },
        { kind: 'network', what: 'added', id: back.id },
        { kind: 'container', what: 'added', id: web.id },
      ],
    ],
    ['says nothing of an equal listing', copy(snapshot([front, back], [web])), []],
    ['says nothing of another order', copy(snapshot([back, front], [web])), []],
    [
      'tells a changed label',
      snapshot([front, { ...back, labels: new Map([['__proto__', 'x']]) }], [web]),
      [{ kind: 'network', what: 'changed', id: back.id }],
    ],
    [
      'tells a container that stopped and a network that went',
      snapshot([front], [{ ...web, state: 'exited' }]),
      [
        { kind: 'network', what: 'removed', id: back.id },
        { kind: 'container', what: 'changed', id: web.id },
      ],
    ],
    [
      'tells what cannot be read',
      { ...snapshot([front], [{ ...web, state: 'exited' }]), unreadable: [{ kind: 'network', index: 3, hint: 'odd' }] },
      [{ kind: 'unreadable' }],
    ],
  ];
  const store = newStore();
  const heard: (readonly Change[])[] = [];
  store.onDidChange((changes) => void heard.push(changes));
  for (const [title, listing, expected] of steps) {
    it(title, () => {
      heard.length = 0;
      assert.deepEqual(store.replace(listing), expected);
      assert.deepEqual(heard, expected.length > 0 ? [expected] : []);
      assert.deepEqual(new Set(store.snapshot.networks), new Set(listing.networks));
      assert.deepEqual(new Set(store.snapshot.containers), new Set(listing.containers));
      assert.deepEqual(store.network(front.id), front);
    });
  }

  it('forgets everything, once', () => {
    heard.length = 0;
    assert.deepEqual([store.clear(), store.clear()], [[{ kind: 'engine' }], []]);
    assert.deepEqual(heard, [[{ kind: 'engine' }]]);
    assert.deepEqual([store.snapshot, store.network(front.id)], [emptySnapshot, undefined]);
  });

  it('keeps the identity of what did not change', () => {
    const other = newStore();
    other.replace(snapshot([front, back], [web]));
    other.replace(copy(snapshot([front, { ...back, internal: true }], [web])));
    assert.deepEqual(
      [other.network(front.id) === front, other.network(back.id) === back, other.container(web.id) === web],
      [true, false, true],
    );
  });

  it('takes the last of two records with one id', () => {
    const other = newStore();
    other.replace(snapshot([front, { ...front, internal: true }]));
    assert.deepEqual(other.snapshot.networks, [{ ...front, internal: true }]);
  });

  it('survives a listener that throws', () => {
    const errors: unknown[] = [];
    const other = createStore((error) => void errors.push(error));
    const calls: string[] = [];
    other.onDidChange(() => {
      throw new Error('broken view');
    });
    other.onDidChange(() => void calls.push('second'));
    other.replace(snapshot([front]));
    assert.deepEqual([errors.length, calls], [1, ['second']]);
  });

  const names = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
  const networks = fc.uniqueArray(
    fc.tuple(names, fc.boolean()).map(([name, internal]) => network({ name, internal })),
    { selector: ({ id }) => id, maxLength: 5 },
  );
  const containers = fc.uniqueArray(
    fc
      .tuple(names, fc.constantFrom<Container['state']>('running', 'exited'), names)
      .map(([name, state, on]) => container({ name, state, endpoints: [endpoint(network({ name: on }))] })),
    { selector: ({ id }) => id, maxLength: 5 },
  );
  const listings = fc.array(
    fc.tuple(networks, containers).map(([n, c]) => snapshot(n, c)),
    { maxLength: 6 },
  );

  it('tells changes that lead from one listing to the next, each once', () => {
    fc.assert(
      fc.property(listings, (sequence) => {
        const replica = newStore();
        const known = new Map<string, Network | Container>();
        for (const listing of sequence) {
          const changes = replica.replace(listing);
          assert.equal(new Set(changes.map((change) => JSON.stringify(change))).size, changes.length);
          for (const change of changes) replay(known, change, replica);
          const records = [...listing.networks, ...listing.containers];
          assert.deepEqual(new Map([...known].sort()), new Map(records.map((r) => [r.id, r] as const).sort()));
        }
      }),
    );
  });

  it('compares 1,000 networks and 5,000 attachments in milliseconds', () => {
    const many = largeSnapshot();
    const other = newStore();
    other.replace(many);
    const again = Array.from({ length: 5 }, largeSnapshot);
    const times = again.map((listing) => {
      const start = process.cpuUsage();
      assert.deepEqual(other.replace(listing), []);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    // It takes about 10 ms of processor time, however busy the machine is with other things.
    assert.ok(Math.min(...times) < 60, `took ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  }).timeout(60_000);
});

function replay(known: Map<string, Network | Container>, change: Change, store: ReturnType<typeof createStore>): void {
  assert.ok(change.kind === 'network' || change.kind === 'container');
  const { id, what } = change;
  assert.equal(known.has(id), what !== 'added');
  if (what === 'removed') known.delete(id);
  else known.set(id, (change.kind === 'network' ? store.network(id) : store.container(id)) ?? assert.fail());
}

function largeSnapshot(): Snapshot {
  const nets = Array.from({ length: 1000 }, (_, index) =>
    network({ name: `net-${index}`, pools: [{ subnet: `10.${index >> 8}.${index & 255}.0/24` }] }),
  );
  const boxes = Array.from({ length: 5000 }, (_, index) => {
    const on = nets[index % nets.length] ?? assert.fail();
    const labels = new Map([['com.docker.compose.project', `p${index % 40}`]]);
    return container({ name: `box-${index}`, labels, endpoints: [endpoint(on, { ipv4: '10.0.0.2' })] });
  });
  return snapshot(nets, boxes);
}
