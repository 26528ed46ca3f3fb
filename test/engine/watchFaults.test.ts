import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '../../src/core/model';
import { rawContainer, rawNetwork, route, sendJson, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { codeOf, openTestSession, until, untilInStep, untilLiveAgain, untilState } from '../support/testSession';
import type { TestSession } from '../support/testSession';

describe('the watch of an engine that misbehaves', () => {
  let fake: FakeEngine;
  let opened: TestSession;

  beforeEach(async () => {
    fake = await startFakeEngine();
    opened = openTestSession({ host: fake.host });
  });
  afterEach(async () => {
    opened.session.dispose();
    await fake.stop();
  });

  async function live(): Promise<void> {
    opened.session.hold();
    await untilState(opened, 'live');
  }

  for (const status of [429, 500, 503]) {
    it(`RT-12 ${status} to listings is no reason for a storm of them, and none to give up`, async () => {
      await live();
      fake.intercept = (request, reply) => {
        if (route(request) !== '/networks') return false;
        sendJson(reply, status, { message: 'not now' });
        return true;
      };
      const before = fake.count('GET /networks');
      const start = performance.now();
      for (let i = 0; performance.now() - start < 3_000; i++) {
        fake.announce('network', 'create', `n${i}`);
        await delay(50);
      }
      const listed = fake.count('GET /networks') - before;
      assert.equal(opened.session.state.kind, 'stale');
      assert.ok(listed >= 2 && listed <= 5, `${listed} listings in three seconds`);
      fake.intercept = () => false;
      fake.state.networks.push(rawNetwork('front'));
      await opened.session.refresh();
      await untilInStep(opened, fake.host);
    });
  }

  it('RT-14 a stream that ends at once, again and again, is opened less than once a second', async () => {
    fake.intercept = (request, reply) => {
      if (route(request) !== '/events') return false;
      reply.writeHead(200).end();
      return true;
    };
    opened.session.hold();
    await delay(6_000);
    const opens = fake.count('GET /events');
    assert.ok(opens >= 2 && opens <= 6, `${opens} streams in six seconds`);
    const usage = process.cpuUsage();
    await delay(1_000);
    const spent = process.cpuUsage(usage);
    assert.ok((spent.user + spent.system) / 1e6 < 0.5, 'it spins');
  });

  it('RT-10 what happened while the stream was away is told once each', async () => {
    fake.state.networks = ['kept', 'changed', 'removed'].map((name) => rawNetwork(name));
    await live();
    const changes: Change[] = [];
    opened.session.store.onDidChange((each) => changes.push(...each));
    fake.state.networks = [rawNetwork('kept'), rawNetwork('changed', { Internal: true }), rawNetwork('added')];
    await untilLiveAgain(opened, () => fake.endStreams());
    await delay(300);
    assert.deepEqual(changes.map(({ kind, ...change }) => `${kind} ${'what' in change ? change.what : ''}`).sort(), [
      'network added',
      'network changed',
      'network removed',
    ]);
  });

  it('RT-15 a listener that throws costs nobody else anything', async () => {
    const heard: string[] = [];
    opened.session.onDidChangeState(() => {
      throw new Error('first');
    });
    opened.session.store.onDidChange(() => {
      throw new Error('second');
    });
    opened.session.onDidChangeState(({ kind }) => heard.push(kind));
    opened.session.store.onDidChange(() => heard.push('change'));
    await live();
    assert.deepEqual(heard, ['connecting', 'change', 'live']);
    assert.deepEqual(opened.errors, ['Error: first', 'Error: second', 'Error: first']);
  });

  it('RT-16 opening and closing a thousand times leaves nothing behind', async function () {
    this.timeout(120_000);
    await live();
    opened.session.dispose();
    await until('no stream', () => fake.streams() === 0);
    const before = resources();
    for (let i = 0; i < 1_000; i++) {
      const { session } = openTestSession({ host: fake.host });
      const holders = [session.hold(), session.hold()];
      // Closed at every stage of opening.
      await delay(i % 7);
      holders.forEach((each) => each.dispose());
      holders.forEach((each) => each.dispose());
      session.dispose();
    }
    await until('no stream', () => fake.streams() === 0);
    await until('as before', () => JSON.stringify(resources()) === JSON.stringify(before), {
      seen: () => ({ before, now: resources() }),
    });
  });

  it('asks nothing while nobody holds it', async () => {
    const holder = opened.session.hold();
    await untilState(opened, 'live');
    holder.dispose();
    const before = fake.requests.length;
    await delay(500);
    fake.announce('network', 'create', 'x');
    await delay(500);
    assert.deepEqual(
      { asked: fake.requests.length - before, state: opened.session.state },
      { asked: 0, state: { kind: 'idle' } },
    );
  });

  it('asks two listings for a snapshot, and when an event comes only for what it is about', async () => {
    fake.state.containers = [rawContainer('web', ['bridge']), rawContainer('db', ['bridge'])];
    await live();
    const opening = [...fake.requests];
    fake.announce('network', 'create', 'front');
    await until('networks are asked for', () => fake.requests.length > opening.length);
    await delay(300);
    fake.announce('container', 'start', 'web');
    fake.announce('container', 'start', 'db');
    await until('containers are asked for', () => fake.requests.length > opening.length + 1);
    await delay(300);
    assert.deepEqual(
      { opening, after: fake.requests.slice(opening.length) },
      {
        opening: ['GET /_ping', 'GET /info', 'GET /events', 'GET /networks', 'GET /containers/json'],
        after: ['GET /networks', 'GET /containers/json'],
      },
    );
  });

  it('an event that is sent over and over asks for one listing', async () => {
    await live();
    const event = { Type: 'network', Action: 'create', Actor: { ID: 'x' }, timeNano: 5 };
    const before = fake.count('GET /networks');
    fake.state.networks.push(rawNetwork('front'));
    for (let i = 0; i < 20; i++) {
      fake.streamed(JSON.stringify(event));
      await delay(50);
    }
    assert.equal(fake.count('GET /networks') - before, 1);
  });

  it('keeps up with lines of 10 MB and with garbage in the stream', async () => {
    await live();
    fake.state.networks.push(rawNetwork('front'));
    fake.streamed('{"Type":"network"'.repeat(700_000));
    await untilInStep(opened, fake.host);
    fake.state.networks.push(rawNetwork('back'));
    fake.streamed('\u0000garbage{{{');
    await untilInStep(opened, fake.host);
    assert.equal(opened.session.state.kind, 'live');
  });

  it('a question waits for the engine, and a cancelled one does not', async () => {
    const held: ServerResponse[] = [];
    fake.intercept = (request, reply) => route(request) === '/info' && held.push(reply) > 0;
    opened.session.hold();
    const cancel = new AbortController();
    const cancelled = codeOf(opened.session.engine(cancel.signal));
    const answered = opened.session.engine();
    await until('asked', () => held.length > 0);
    cancel.abort();
    assert.equal(await cancelled, 'cancelled');
    fake.intercept = () => false;
    held.forEach((reply) => sendJson(reply, 200, { ID: 'fake' }));
    assert.equal((await answered).info.id, 'fake');
  });

  it('refresh resolves when the store equals a listing that began after it', async () => {
    await live();
    fake.state.networks.push(rawNetwork('front'));
    await opened.session.refresh();
    assert.ok(opened.session.store.snapshot.networks.some(({ name }) => name === 'front'));
    fake.state.networks.push(rawNetwork('back'));
    await Promise.all([opened.session.refresh(), opened.session.refresh()]);
    assert.ok(opened.session.store.snapshot.networks.some(({ name }) => name === 'back'));
  });

  it('another engine behind the same address leaves no row of the first', async () => {
    fake.state.networks = [rawNetwork('front')];
    await live();
    const changes: string[] = [];
    opened.session.store.onDidChange((each) => changes.push(each.map(({ kind }) => kind).join(' ')));
    fake.state.id = 'another';
    fake.state.networks = [rawNetwork('back')];
    fake.endStreams();
    await until('the other one', () => opened.session.store.snapshot.networks[0]?.name === 'back');
    assert.deepEqual(changes, ['engine', 'network']);
  });

  it('another address leaves no row of the first, even when nobody answers there', async () => {
    let host = fake.host;
    opened = openTestSession({ host, options: { setting: () => host } });
    await live();
    host = 'unix:///nonexistent/docker.sock';
    opened.session.reconnect();
    await untilState(opened, 'failed');
    assert.deepEqual(opened.session.store.snapshot.networks, []);
    host = fake.host;
    opened.session.reconnect();
    await untilState(opened, 'live');
    await untilInStep(opened, fake.host);
  });

  const versions: readonly (readonly [string, string | undefined])[] = [
    ['1.24', undefined],
    ['1.40', undefined],
    ['1.41', '1.41'],
    ['1.43', '1.43'],
    ['1.44', '1.44'],
    ['1.48', '1.48'],
    ['1.51', '1.51'],
    ['1.52', '1.52'],
    ['1.54', '1.54'],
    ['1.60', '1.54'],
  ];
  for (const [server, spoken] of versions) {
    it(`RT-19 speaks ${spoken ?? 'nothing'} with an engine of API ${server}`, async () => {
      fake.state.apiVersion = server;
      const paths: string[] = [];
      fake.intercept = (request) => {
        paths.push((request.url ?? '').split('?')[0] ?? '');
        return false;
      };
      if (spoken === undefined) assert.equal(await codeOf(opened.session.refresh()), 'unsupported-api');
      else await opened.session.refresh();
      const asked = ['info', 'networks', 'containers/json'].map((path) => `/v${spoken ?? ''}/${path}`);
      assert.deepEqual(paths, ['/_ping', ...(spoken === undefined ? [] : asked)]);
    });
  }

  it('RT-19 negotiates again when the engine behind the address has become an older one', async () => {
    await live();
    fake.state.apiVersion = '1.44';
    fake.intercept = (request, reply) => {
      if (!(request.url ?? '').startsWith('/v1.51')) return false;
      sendJson(reply, 400, { message: 'client version 1.51 is too new. Maximum supported API version is 1.44' });
      return true;
    };
    await untilLiveAgain(opened, () => fake.announce('network', 'create', 'x'));
    assert.equal(opened.session.state.kind === 'live' && opened.session.state.info.apiVersion, '1.44');
  });
});

/** Open handles by kind, those of the test runner left out. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) {
    if (/Socket|Pipe|Timeout|FSEvent/.test(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
