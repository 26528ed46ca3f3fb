import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startDistantSession } from '../support/distantSession';
import type { DistantSession } from '../support/distantSession';
import { rawNetwork, startFakeEngine } from '../support/fakeEngine';
import { useHurtEngine } from '../support/hurtEngine';
import { scratchDir } from '../support/paths';
import { openTestSession, until, untilInStep, untilState } from '../support/testSession';
import type { TestSession } from '../support/testSession';

describe('the socket of an engine', () => {
  let dir: string;
  let opened: TestSession | undefined;
  let distant: DistantSession | undefined;

  beforeEach(() => (dir = scratchDir('socket')));
  afterEach(async () => {
    opened?.session.dispose();
    opened = undefined;
    await distant?.stop();
    distant = undefined;
    rmSync(dir, { recursive: true });
  });

  describe('RT-06 replaced by another real engine', () => {
    const theFirst = useHurtEngine();
    const theSecond = useHurtEngine();

    it('drops every row of the first, though its stream goes on', async () => {
      const [first, second] = [theFirst(), theSecond()];
      await first.createNetwork('of-the-first');
      await second.createNetwork('of-the-second');
      const socket = path.join(dir, 'docker.sock');
      linkSync(first.socket, socket);
      opened = openTestSession({ host: `unix://${socket}` });
      const { store } = opened.session;
      const mixed: string[] = [];
      store.onDidChange((changes) => {
        const names = store.snapshot.networks.map(({ name }) => name);
        if (names.includes('of-the-first') && names.includes('of-the-second')) mixed.push(JSON.stringify(changes));
      });
      opened.session.hold();
      await untilState(opened, 'live');
      await untilInStep(opened, first.host);

      linkSync(second.socket, `${socket}.new`);
      renameSync(`${socket}.new`, socket);
      await until('the second engine', () => store.snapshot.networks.some(({ name }) => name === 'of-the-second'));
      await untilInStep(opened, second.host);
      await first.createNetwork('too-late');
      await second.createNetwork('in-time');
      await until('what happens there', () => store.snapshot.networks.some(({ name }) => name === 'in-time'));
      await untilInStep(opened, second.host);
      assert.deepEqual(mixed, []);
    });
  });

  it('RT-07 appears with its folder, after the session', async () => {
    const fake = await startFakeEngine();
    const folder = path.join(dir, 'a/b');
    const socket = path.join(folder, 'docker.sock');
    opened = openTestSession({ host: `unix://${socket}` });
    opened.session.hold();
    await untilState(opened, 'failed');
    const { state } = opened.session;
    assert.equal(state.kind === 'failed' && state.failure.code === 'unreachable' && state.failure.cause, 'missing');
    // Long enough for the next try to be seconds away.
    await until('it waits', () => opened?.states.length === 5, { within: 10_000 });
    mkdirSync(folder, { recursive: true });
    linkSync(fake.socket, socket);
    const took = await untilState(opened, 'live', 1_000);
    console.log(`      ${took.toFixed(0)} ms`);
    await fake.stop();
  });

  it('RT-07 that may not be opened says so, and is opened as soon as it may', async function () {
    if (process.getuid?.() !== 0) this.skip();
    const fake = await startFakeEngine();
    openWayTo(fake.socket);
    chmodSync(fake.socket, 0o600);
    const nobody = 65534;
    const other = (distant = startDistantSession({ env: { DOCKER_HOST: fake.host }, user: nobody }));
    await until('it is denied', () => other.lines.some((line) => line.includes('"permission-denied"')), {
      // A process of its own has to start for it.
      within: 30_000,
      seen: () => other.lines,
    });
    chmodSync(fake.socket, 0o666);
    const took = await until('it is live', () => other.lines.includes('live'), {
      within: 4_000,
      seen: () => other.lines,
    });
    console.log(`      ${took.toFixed(0)} ms`);
    await fake.stop();
  });

  it('that vanishes under an open stream is noticed at once', async () => {
    const fake = await startFakeEngine();
    opened = openTestSession({ host: fake.host });
    opened.session.hold();
    await untilState(opened, 'live');
    rmSync(fake.socket);
    await untilState(opened, 'stale', 1_000);
    await fake.close();
    await fake.open();
    await untilState(opened, 'live', 1_000);
    await fake.stop();
  });

  it('is looked for among the usual ones, the first that answers', async () => {
    const fake = await startFakeEngine();
    const runtime = path.join(dir, 'runtime');
    mkdirSync(runtime);
    linkSync(fake.socket, path.join(runtime, 'docker.sock'));
    const machine = { platform: 'linux', homeDir: dir, env: { XDG_RUNTIME_DIR: runtime }, userId: 0 } as const;
    opened = openTestSession({ host: '', options: { setting: () => '', machine } });
    await opened.session.refresh();
    const [network] = opened.session.store.snapshot.networks;
    assert.equal(network?.name, 'bridge');
    await fake.stop();
  });

  it('changes with the context that the command line uses', async () => {
    const [first, second] = [await startFakeEngine(), await startFakeEngine()];
    first.state.networks = [rawNetwork('of-the-first')];
    second.state.networks = [rawNetwork('of-the-second')];
    second.state.id = 'second';
    const config = path.join(dir, '.docker');
    const use = (name: string): void => {
      writeFileSync(path.join(config, 'config.json.new'), JSON.stringify({ currentContext: name }));
      renameSync(path.join(config, 'config.json.new'), path.join(config, 'config.json'));
    };
    for (const [name, { host }] of Object.entries({ first, second })) {
      const meta = path.join(config, 'contexts/meta', createHash('sha256').update(name).digest('hex'));
      mkdirSync(meta, { recursive: true });
      writeFileSync(
        path.join(meta, 'meta.json'),
        JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }),
      );
    }
    use('first');
    const machine = { platform: 'linux', homeDir: dir, env: {}, userId: 0 } as const;
    opened = openTestSession({ host: '', options: { setting: () => '', machine } });
    opened.session.hold();
    await untilState(opened, 'live');
    const shown = (): readonly string[] => opened?.session.store.snapshot.networks.map(({ name }) => name) ?? [];
    assert.deepEqual(shown(), ['of-the-first']);
    use('second');
    await until('the second', () => shown().includes('of-the-second'), { within: 2_000 });
    assert.deepEqual(shown(), ['of-the-second']);
    // What else changes in that file is nobody's business here.
    const before = opened.states.length;
    writeFileSync(path.join(config, 'config.json'), JSON.stringify({ currentContext: 'second', auths: {} }));
    await delay(300);
    assert.equal(opened.states.length, before);
    opened.session.dispose();
    await Promise.all([first.stop(), second.stop()]);
  });

  it('is none of this process: its environment decides nothing', async () => {
    const fake = await startFakeEngine();
    const wrong = {
      DOCKER_HOST: 'garbage://x:y',
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: '/nonexistent',
      DOCKER_CLIENT_TIMEOUT: '1',
      DOCKER_PATH_PREFIX: '/elsewhere',
    };
    const saved = { ...process.env };
    Object.assign(process.env, wrong);
    try {
      opened = openTestSession({ host: fake.host });
      opened.session.hold();
      await untilState(opened, 'live');
    } finally {
      for (const name of Object.keys(wrong)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, saved);
      await fake.stop();
    }
  });
});

/** Lets everyone through the folders above a file: temporary ones are their maker's alone. */
function openWayTo(file: string): void {
  const folder = path.dirname(file);
  if (folder === file) return;
  const { mode } = statSync(folder);
  if ((mode & 0o001) === 0) chmodSync(folder, mode | 0o011);
  openWayTo(folder);
}
