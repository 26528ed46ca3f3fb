import assert from 'node:assert/strict';
import type { ConnectionState, ContainerDetails, EngineSession, NetworkEngine } from '../../../../src/core/engine';
import { createEmitter } from '../../../../src/core/event';
import type { HostView } from '../../../../src/core/host';
import { networkActions } from '../../../../src/core/inspection/offers';
import type { Network, Snapshot } from '../../../../src/core/model';
import { createStore } from '../../../../src/core/store';
import type { InspectorNotice, InspectorState } from '../../../../src/protocol/inspector';
import { firstLook } from '../../../../src/ui/panels/firstLook';
import type { InspectorModel } from '../../../../src/ui/panels/inspectorModel';
import { createInspectorModel } from '../../../../src/ui/panels/inspectorModel';
import { synchronize } from '../../../../src/webview/inspector/synchronized';
import { crowdScene, detailsOf } from '../../../support/inspectionScenes';
import { container, endpoint, engineInfo, network, snapshot } from '../../../support/records';

const front = network({ name: 'front', pools: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }] });
const web = container({ name: 'web', endpoints: [endpoint(front, { ipv4: '10.0.0.2' })] });
const db = container({ name: 'db', endpoints: [endpoint(front, { ipv4: '10.0.0.3' })] });
const description = { address: 'unix:///x', source: 'usual-socket', local: true, encrypted: true } as const;
const live: ConnectionState = { kind: 'live', endpoint: description, info: engineInfo() };

const host: HostView = { read: () => Promise.resolve({ interfaces: [], routes: [], lacks: [] }) };

/** A session at the port of the core: what it is asked is written down, what it answers can be held back. */
function fakeSession(answers: { inspect?: (id: string) => Promise<ContainerDetails> } = {}) {
  const store = createStore((error) => assert.fail(String(error)));
  const changed = createEmitter<ConnectionState>((error) => assert.fail(String(error)));
  const asked: string[] = [];
  let state: ConnectionState = { kind: 'idle' };
  let holders = 0;
  const engine: Pick<NetworkEngine, 'inspectNetwork' | 'inspectContainer'> = {
    inspectNetwork(id) {
      asked.push(`network ${store.network(id)?.name ?? id}`);
      const its = store.network(id);
      return its ? Promise.resolve({ network: its, members: [] }) : Promise.reject(new Error('gone'));
    },
    inspectContainer(id) {
      const its = store.container(id);
      asked.push(`container ${its?.name ?? id}`);
      if (answers.inspect) return answers.inspect(id);
      return its
        ? Promise.resolve(detailsOf(its, { aliases: [`${its.name}-alias`] }))
        : Promise.reject(new Error('gone'));
    },
  };
  const session: EngineSession = {
    store,
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    hold() {
      holders++;
      return { dispose: () => holders-- };
    },
    // Only these two are asked by a panel that looks.
    engine: () => Promise.resolve(engine as NetworkEngine),
    refresh: () => Promise.resolve(),
    reconnect: () => undefined,
    dispose: () => undefined,
  };
  return {
    session,
    store,
    asked,
    holders: () => holders,
    become(next: ConnectionState) {
      state = next;
      changed.fire(next);
    },
  };
}

interface Looking {
  readonly model: InspectorModel;
  readonly fake: ReturnType<typeof fakeSession>;
  readonly notices: readonly InspectorNotice[];
  /** What a page that follows every notice shows. */
  readonly page: () => InspectorState;
}

function inspecting(fake: ReturnType<typeof fakeSession>, its: Network = front, here: HostView = host): InspectorModel {
  return createInspectorModel(its, {
    session: fake.session,
    rules: () => ({ trusted: true, network: new Set(networkActions), members: new Set(['disconnect']) }),
    reservedSubnets: () => [],
    host: here,
    now: () => 1000,
    onError: () => undefined,
  });
}

function look(listing?: Snapshot, fake = fakeSession(), here: HostView = host): Looking {
  if (listing) {
    fake.become(live);
    fake.store.replace(listing);
  }
  const notices: InspectorNotice[] = [];
  const model = inspecting(fake, front, here);
  model.look('study');
  const page = synchronize(
    () => undefined,
    () => assert.fail('a notice was missed'),
  );
  page.replace(structuredClone(model.state));
  model.onDidChange((notice) => {
    notices.push(notice);
    page.receive(structuredClone(notice));
  });
  return {
    model,
    fake,
    notices,
    page: () => {
      assert.ok(page.state);
      return page.state;
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the model of a panel', () => {
  it('shows what the store knows at once, and what the engine adds as it comes', async () => {
    const { model, page, fake } = look(snapshot([front], [web, db]));
    assert.deepEqual(
      model.state.inspection?.members.map(({ name, names }) => [name, names]),
      [
        ['db', 'pending'],
        ['web', 'pending'],
      ],
    );
    await settled();
    assert.deepEqual(
      page().inspection?.members.map(({ names }) => (typeof names === 'string' ? names : names.slice(0, 2))),
      [
        ['db', 'db-alias'],
        ['web', 'web-alias'],
      ],
    );
    assert.deepEqual(fake.asked, ['network front', 'container web', 'container db']);
  });

  it('asks again only for what changed', async () => {
    const { fake, page } = look(snapshot([front], [web, db]));
    await settled();
    fake.asked.length = 0;
    fake.store.replace(snapshot([front], [web, { ...db, state: 'paused' }]));
    await settled();
    assert.deepEqual(fake.asked, ['network front', 'container db']);
    assert.equal(page().inspection?.members.find(({ name }) => name === 'db')?.state, 'paused');
  });

  it('says nothing where nothing that it shows changed', async () => {
    const { fake, notices } = look(snapshot([front], [web]));
    await settled();
    const before = notices.length;
    fake.store.replace(snapshot([front, network({ name: 'other' })], [web, container({ name: 'stranger' })]));
    await settled();
    assert.equal(notices.length, before);
  });

  it('keeps the last state of a network that was removed', async () => {
    const { fake, page } = look(snapshot([front], [web]));
    await settled();
    fake.store.replace(snapshot([], []));
    const { status, inspection } = page();
    assert.deepEqual(status.presence, { kind: 'removed', at: 1000 });
    assert.deepEqual(
      inspection?.members.map(({ name }) => name),
      ['web'],
    );
    assert.ok(status.offers.some(({ action, blocked }) => action === 'createAgain' && blocked === undefined));
  });

  it('offers the new network of the same name, and follows it', async () => {
    const { fake, page, model } = look(snapshot([front], [web]));
    await settled();
    const again = { ...front, id: 'f'.repeat(64) };
    fake.store.replace(snapshot([again], []));
    assert.ok(page().status.offers.some(({ action }) => action === 'showSuccessor'));
    model.follow(again);
    assert.deepEqual([model.state.network, model.state.status.presence.kind], [again.id, 'present']);
  });

  it('does not call a network removed while no engine answers', async () => {
    const { fake, page } = look(snapshot([front], [web]));
    await settled();
    fake.become({
      kind: 'stale',
      endpoint: description,
      info: engineInfo(),
      failure: { code: 'timeout', operation: 'ping', milliseconds: 1 },
      since: 5,
      retryAt: 6,
    });
    fake.store.replace(snapshot([], []));
    const { status, inspection } = page();
    assert.deepEqual([status.presence.kind, status.connection, status.since], ['present', 'stale', 5]);
    assert.equal(inspection?.members.length, 1);
  });

  it('forgets everything when another engine answers', async () => {
    const { fake, page } = look(snapshot([front], [web]));
    await settled();
    fake.become({ kind: 'connecting' });
    fake.store.clear();
    assert.deepEqual([page().status.presence.kind, page().inspection], ['awaited', undefined]);
  });

  it('says that a network is not there once the engine was listed', () => {
    const fake = fakeSession();
    const { model } = look(undefined, fake);
    assert.equal(model.state.status.presence.kind, 'awaited');
    fake.store.replace(snapshot([], []));
    fake.become(live);
    assert.equal(model.state.status.presence.kind, 'absent');
  });

  it('asks and computes nothing while nobody looks', async () => {
    const { fake, model, notices } = look(snapshot([front], [web]));
    await settled();
    model.look('none');
    fake.asked.length = 0;
    const before = notices.length;
    fake.store.replace(snapshot([front], [web, db]));
    await settled();
    assert.deepEqual([fake.asked, notices.length - before, fake.holders()], [[], 0, 0]);
    model.look('study');
    await settled();
    assert.deepEqual([model.state.inspection?.members.length, fake.holders()], [2, 1]);
  });

  it('asks the engine only once the first picture is there', async () => {
    const fake = fakeSession();
    fake.become(live);
    fake.store.replace(snapshot([front], [web]));
    const model = inspecting(fake);
    model.look('glance');
    await settled();
    assert.deepEqual([fake.asked, model.state.inspection?.members.length, fake.holders()], [[], 1, 1]);
    model.look('study');
    await settled();
    assert.deepEqual([fake.asked, fake.holders()], [['network front', 'container web'], 1]);
  });

  it('begins with the first of many members and keeps what is on screen when the others come', () => {
    const scene = crowdScene(1000);
    const fake = fakeSession();
    fake.become(live);
    fake.store.replace(scene.snapshot);
    const model = inspecting(fake, scene.network);
    model.look('glance');
    const first = firstLook(model.state);
    const drawn: InspectorState[] = [];
    const page = synchronize(
      (state) => drawn.push(state),
      () => assert.fail('a notice was missed'),
    );
    page.replace(structuredClone(first));
    page.replace(structuredClone(model.state));
    const [begun, whole] = drawn.map(({ inspection, memberCount }) => ({ inspection, memberCount }));
    const few = begun?.inspection?.members ?? [];
    assert.deepEqual(
      [few.length < 100, begun?.memberCount, whole?.inspection?.members.length, whole?.memberCount],
      [true, 1000, 1000, undefined],
    );
    const kept = new Set(whole?.inspection?.members);
    assert.deepEqual(
      few.filter((member) => !kept.has(member)),
      [],
    );
    assert.equal(whole?.inspection?.subnets, begun?.inspection?.subnets);
  });

  it('lives with containers that vanish while they are asked for', async () => {
    const fake = fakeSession({ inspect: () => Promise.reject(new Error('gone')) });
    const { page } = look(snapshot([front], [web, db]), fake);
    await settled();
    const asked = fake.asked.length;
    await settled();
    assert.equal(page().inspection?.members.length, 2);
    assert.deepEqual([asked <= 6, fake.asked.length - asked], [true, 0]);
  });

  it('ends the questions of a panel that is closed', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const fake = fakeSession({ inspect: () => held.then(() => detailsOf(web)) });
    const { model, notices } = look(snapshot([front], [web, db]), fake);
    await settled();
    model.dispose();
    const before = notices.length;
    release();
    await settled();
    assert.deepEqual([notices.length - before, fake.holders()], [0, 0]);
  });

  it('compares the network with the routes of this machine, where its bridge is here', async () => {
    const interfaces = [{ name: `br-${front.id.slice(0, 12)}`, addresses: ['10.0.0.1/24'] }];
    const routes = [{ subnet: '10.0.0.0/16', device: 'tun0' }];
    const found = async (here: HostView): Promise<readonly string[] | undefined> => {
      const { page } = look(snapshot([front], []), fakeSession(), here);
      await settled();
      return page().inspection?.findings.map(({ code }) => code);
    };
    assert.deepEqual(
      [
        await found({ read: () => Promise.resolve({ interfaces, routes, lacks: [] }) }),
        await found({ read: () => Promise.resolve({ interfaces: [], routes, lacks: [] }) }),
        await found({ read: () => Promise.reject(new Error('no')) }),
      ],
      [['overlaps-route'], [], []],
    );
  });

  it('learns of a thousand members in few steps', async () => {
    const scene = crowdScene(1000);
    const fake = fakeSession();
    fake.become(live);
    fake.store.replace(scene.snapshot);
    const model = inspecting(fake, scene.network);
    let steps = 0;
    model.onDidChange(() => steps++);
    model.look('study');
    for (let tries = 0; tries < 400 && fake.asked.length < 1001; tries++) await settled();
    await settled();
    assert.ok(model.state.inspection?.members.every(({ names }) => typeof names !== 'string'));
    assert.ok(steps <= 6, `${steps} steps`);
    model.dispose();
  });
});
