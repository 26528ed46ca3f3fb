import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EngineFailure } from '../../src/core/failure';
import { usualTiming } from '../../src/engine/timing';
import { rawNetwork, route, sendJson, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { idOf } from '../support/records';
import { failureOf, openTestSession } from '../support/testSession';
import type { TestSession } from '../support/testSession';

type Answer = (reply: ServerResponse, request: IncomingMessage) => void;

function text(status: number, body: string, headers = {}): Answer {
  return (reply) => void reply.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
}

/** Bytes on the connection, whatever HTTP may think of them, and its end. */
function bytes(body: string): Answer {
  return (reply) => void reply.socket?.end(body);
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** Two hundred megabytes of records, as fast as they are taken. */
function endless(reply: ServerResponse): void {
  const record = `${JSON.stringify(rawNetwork('n'.repeat(100_000)))},`;
  let left = 2_000;
  reply.writeHead(200, { 'content-type': 'application/json' }).write('[');
  const more = (): void => {
    let taken = true;
    while (taken && left-- > 0) taken = reply.write(record);
    if (taken) reply.end('{}]');
    else reply.once('drain', more);
  };
  more();
}

/** What a listing fails with when `GET /networks` is answered so. */
const listings: readonly (readonly [string, Answer, Partial<EngineFailure>])[] = [
  ['a truncated body', bytes(`${head}Content-Length: 500\r\n\r\n[{"Id":`), { code: 'bad-reply', reason: 'truncated' }],
  [
    'a truncated chunk',
    bytes(`${head}Transfer-Encoding: chunked\r\n\r\nff\r\n[{"Id":`),
    { code: 'bad-reply', reason: 'truncated' },
  ],
  ['half an array', text(200, '[{"Id":"a"},{'), { code: 'bad-reply', reason: 'truncated' }],
  ['HTML', text(200, '<html>Sign in</html>'), { code: 'bad-reply', reason: 'not-json' }],
  ['nothing', text(200, ''), { code: 'bad-reply', reason: 'truncated' }],
  ['an object', text(200, '{"message":"hello"}'), { code: 'bad-reply', reason: 'wrong-shape' }],
  ['a text', text(200, '"hello"'), { code: 'bad-reply', reason: 'wrong-shape' }],
  ['what is not HTTP', bytes('SSH-2.0-OpenSSH_9.2\r\n'), { code: 'bad-reply', reason: 'not-http' }],
  ['headers without an end', bytes(`${head}X: ${'y'.repeat(100_000)}`), { code: 'bad-reply', reason: 'not-http' }],
  ['200 MB', endless, { code: 'bad-reply', reason: 'too-large' }],
  ['an end before the headers', bytes(''), { code: 'unreachable', cause: 'reset' }],
  ['an empty 500', text(500, ''), { code: 'refused', status: 500, detail: '' }],
  ['a 500 in HTML', text(500, '<h1>x</h1>'), { code: 'refused', status: 500, detail: '<h1>x</h1>' }],
  ['a 500 that never ends', (reply) => void reply.writeHead(500).write('x'), { code: 'timeout' }],
  [
    'a 500 of 100 MB',
    (reply) => void reply.writeHead(500).end(Buffer.alloc(100_000_000)),
    { code: 'bad-reply', reason: 'too-large' },
  ],
  [
    '429',
    (reply) => sendJson(reply, 429, { message: 'slow down' }),
    { code: 'refused', status: 429, detail: 'slow down' },
  ],
  [
    'a message that is no text',
    (reply) => sendJson(reply, 500, { message: { a: 1 } }),
    { code: 'refused', detail: '{"message":{"a":1}}' },
  ],
  [
    'a version that is too new',
    (reply) =>
      sendJson(reply, 400, { message: 'client version 1.51 is too new. Maximum supported API version is 1.45' }),
    { code: 'unsupported-api', server: '1.45' },
  ],
  ['no answer', () => undefined, { code: 'timeout', operation: 'list networks', milliseconds: 400 }],
  ['headers and no body', (reply) => reply.writeHead(200).flushHeaders(), { code: 'timeout' }],
];

/** Names of the rows shown, and how many could not be read. */
const rows: readonly (readonly [string, string, readonly string[], number])[] = [
  ['a broken record', `[{"Id" 1},${json('front')}]`, ['front'], 1],
  ['half of the records odd', `[null,7,"x",[],{},{"Id":5},${json('front')}]`, ['front'], 6],
  ['the same id twice', `[${json('front')},${json('front')}]`, ['front'], 1],
  [
    'the same name twice',
    `[${json('front')},${JSON.stringify(rawNetwork('front', { Id: idOf('other') }))}]`,
    ['front', 'front'],
    0,
  ],
  ['a key twice', `[{"Id":"x","Name":"a",${json('front').slice(1)}]`, ['front'], 0],
  ['null', 'null', [], 0],
  ['an unknown driver', `[${JSON.stringify(rawNetwork('front', { Driver: 'weave:latest' }))}]`, ['front'], 0],
  ['IPAM null', `[${JSON.stringify(rawNetwork('front', { IPAM: null }))}]`, ['front'], 0],
  [
    'a label of 1 MB',
    `[${JSON.stringify(rawNetwork('front', { Labels: { big: 'x'.repeat(1_000_000) } }))}]`,
    ['front'],
    0,
  ],
  [
    'a network called __proto__',
    `[${JSON.stringify(rawNetwork('__proto__', { Labels: JSON.parse('{"__proto__":"x"}') as object }))}]`,
    ['__proto__'],
    0,
  ],
  ['a byte order mark in white space', ` \n [ ${json('front')} ] \n`, ['front'], 0],
];

function json(name: string): string {
  return JSON.stringify(rawNetwork(name));
}

const hostileNames = [
  'a b',
  'a/b',
  '../x',
  'a?b=c',
  '🐳',
  '$(touch x)',
  '<img src=x onerror=alert(1)>',
  '[x](command:y)',
  'a\nb',
  '\u0000\u001b[31m',
  '\u202Egnp',
  '-rm',
  'constructor',
  'x'.repeat(255),
];

describe('replies that are not what they should be', () => {
  let fake: FakeEngine;
  let opened: TestSession;

  before(async () => {
    fake = await startFakeEngine();
  });
  after(() => fake.stop());

  beforeEach(() => {
    fake.intercept = () => false;
    const deadlines = { ...usualTiming.deadlines, list: 400, ping: 400, info: 400 };
    opened = openTestSession({ host: fake.host, timing: { deadlines } });
  });
  afterEach(() => opened.session.dispose());

  function answer(path: string, how: Answer): void {
    fake.intercept = (request, reply) => {
      if (route(request) !== path) return false;
      how(reply, request);
      return true;
    };
  }

  for (const [title, how, expected] of listings) {
    it(`RT-18 ${title} is a failure with a code`, async () => {
      answer('/networks', how);
      const deadlines = { ...usualTiming.deadlines, list: title === '200 MB' ? 20_000 : 400 };
      const session = openTestSession({ host: fake.host, timing: { deadlines } });
      const failure = await failureOf(session.session.refresh());
      const known = Object.fromEntries(Object.keys(expected).map((key) => [key, Reflect.get(failure, key) as unknown]));
      session.session.dispose();
      assert.deepEqual(known, expected);
    });
  }

  for (const [title, body, names, unreadable] of rows) {
    it(`RT-18 ${title} costs no more than its row`, async () => {
      answer('/networks', text(200, body));
      await opened.session.refresh();
      const { snapshot } = opened.session.store;
      assert.deepEqual(
        { names: snapshot.networks.map(({ name }) => name), unreadable: snapshot.unreadable.length },
        { names, unreadable },
      );
      assert.equal(Reflect.get({}, 'x'), undefined);
    });
  }

  it('RT-18 bytes that are not UTF-8 cost one character', async () => {
    const [before = '', behind = ''] = json('a#b').split('#');
    answer('/networks', (reply) =>
      reply.end(Buffer.concat([Buffer.from(`[${before}`), Buffer.of(0xff), Buffer.from(`${behind}]`)])),
    );
    await opened.session.refresh();
    assert.deepEqual(
      opened.session.store.snapshot.networks.map(({ name }) => name),
      ['a\ufffdb'],
    );
  });

  it('hostile names come through as they are', async () => {
    answer('/networks', (reply) =>
      sendJson(
        reply,
        200,
        hostileNames.map((name) => rawNetwork(name)),
      ),
    );
    await opened.session.refresh();
    assert.deepEqual(
      opened.session.store.snapshot.networks.map(({ name }) => name),
      hostileNames,
    );
  });

  it('200 MB do not fill the memory', async () => {
    answer('/networks', endless);
    const session = openTestSession({ host: fake.host });
    const before = process.memoryUsage().rss;
    await failureOf(session.session.refresh());
    session.session.dispose();
    const grown = (process.memoryUsage().rss - before) / 1e6;
    assert.ok(grown < 300, `${grown} MB`);
  });

  it('ST-09 a redirect is not followed', async () => {
    const other = await startFakeEngine();
    for (const path of ['/_ping', '/info', '/networks', '/containers/json']) {
      answer(path, text(307, '', { location: `http://unix:${other.socket}:/networks` }));
      const failure = await failureOf(opened.session.refresh());
      assert.deepEqual(
        { code: failure.code, reason: Reflect.get(failure, 'reason') as unknown },
        { code: 'bad-reply', reason: 'redirect' },
      );
    }
    assert.deepEqual(other.requests, []);
    await other.stop();
  });

  it('ST-09 a redirect of a change is not followed', async () => {
    const engine = await opened.session.engine();
    answer('/networks/create', text(308, '', { location: 'http://127.0.0.1:1/' }));
    const failure = await failureOf(engine.createNetwork({ name: 'front', driver: 'bridge' }));
    assert.equal(failure.code, 'bad-reply');
  });

  const pings: readonly (readonly [string, Answer, Partial<EngineFailure>])[] = [
    ['no version', text(200, 'OK'), { code: 'bad-reply', reason: 'wrong-shape' }],
    ['a version that is none', text(200, 'OK', { 'api-version': '../1' }), { code: 'unsupported-api', server: '../1' }],
    [
      'a server of TLS',
      text(400, 'Client sent an HTTP request to an HTTPS server.\n'),
      { code: 'tls', cause: 'needs-tls' },
    ],
    ['a proxy that wants a password', text(407, 'no'), { code: 'refused', status: 407 }],
  ];
  for (const [title, how, expected] of pings) {
    it(`${title} in place of an engine is a failure with a code`, async () => {
      answer('/_ping', how);
      const failure = await failureOf(opened.session.refresh());
      const known = Object.fromEntries(Object.keys(expected).map((key) => [key, Reflect.get(failure, key) as unknown]));
      assert.deepEqual(known, expected);
    });
  }
});
