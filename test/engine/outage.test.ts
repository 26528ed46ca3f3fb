import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { usualTiming } from '../../src/engine/timing';
import type { PrivateEngine } from '../support/engine';
import { useHurtEngine } from '../support/hurtEngine';
import { openTestSession, until, untilInStep, untilState, watchConsistency } from '../support/testSession';
import type { TestSession } from '../support/testSession';
import { startToxicProxy } from '../support/toxicProxy';

/** Fifty prove more and take three minutes. */
const rounds = Number(process.env['DOCKER_NETWORKS_ROUNDS'] ?? 6);

describe('a real engine that is hurt', () => {
  const theEngine = useHurtEngine();
  let engine: PrivateEngine;
  let opened: TestSession;

  before(async () => {
    engine = theEngine();
    await engine.createNetwork('front');
    await engine.createContainer('web', { network: 'front', hostConfig: { RestartPolicy: { Name: 'always' } } });
    await engine.createContainer('db', { network: 'front' });
  });

  beforeEach(async () => {
    opened = openTestSession({ host: engine.host });
    opened.session.hold();
    await untilState(opened, 'live');
  });
  afterEach(() => opened.session.dispose());

  it(`RT-01 killed and restarted ${rounds} times: in step within 3 s each time`, async function () {
    this.timeout(rounds * 30_000);
    const before = process.getActiveResourcesInfo().length;
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await engine.kill('SIGKILL');
      await until('it is noticed', () => opened.session.state.kind === 'stale', { within: 1_000 });
      engine.launch();
      await engine.ready();
      const live = await untilState(opened, 'live', 3_000);
      times.push(Math.round(live + (await untilInStep(opened, engine.host, 3_000))));
    }
    console.log(`      milliseconds after it answers: ${times.join(' ')}`);
    assert.ok(Math.max(...times) < 3_000, times.join(' '));
    const outages = opened.states.filter(({ kind }) => kind === 'live').length - 1;
    assert.equal(outages, rounds);
    await until('no handle is left', () => process.getActiveResourcesInfo().length <= before + 1, {
      seen: () => ({ before, now: process.getActiveResourcesInfo() }),
    });
  });

  it('RT-02 stopped in order: not shown as alive a second after its socket is gone', async () => {
    const stopped = engine.kill('SIGTERM');
    await until('the socket is gone', () => !existsSync(engine.socket), { within: 20_000 });
    const took = await untilState(opened, 'stale', 1_000);
    await stopped;
    const { state } = opened.session;
    assert.ok(state.kind === 'stale' && state.failure.code === 'unreachable', JSON.stringify(state));
    assert.ok(opened.session.store.snapshot.networks.length > 0, 'what was known is still shown');
    engine.launch();
    await engine.ready();
    const back = await untilState(opened, 'live', 3_000);
    await untilInStep(opened, engine.host);
    console.log(`      ${took.toFixed(0)} ms to notice, ${back.toFixed(0)} ms to come back`);
  });

  it('RT-03 frozen: found out, and back within 3 s without a row twice', async () => {
    const { deadlines } = usualTiming;
    const timing = { localSilence: 1_000, deadlines: { ...deadlines, probe: 1_000 } };
    const impatient = openTestSession({ host: engine.host, timing });
    impatient.session.hold();
    await untilState(impatient, 'live');
    await engine.kill('SIGSTOP');
    const took = await untilState(impatient, 'stale', 5_000);
    await delay(3_000);
    await engine.kill('SIGCONT');
    const back = await untilState(impatient, 'live', 3_000);
    await untilInStep(impatient, engine.host);
    const ids = impatient.session.store.snapshot.networks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    console.log(`      ${took.toFixed(0)} ms to notice, ${back.toFixed(0)} ms to come back`);
    impatient.session.dispose();
  });

  it('RT-04 booting: it is said to start, and nothing else', async () => {
    const born = (): number => statSync(engine.socket, { throwIfNoEntry: false })?.ctimeMs ?? 0;
    const old = born();
    await engine.kill('SIGKILL');
    await untilState(opened, 'stale', 1_000);
    opened.session.dispose();
    engine.launch();
    // It listens first and answers when it has looked after its containers. Freezing it makes the time between long.
    await until('it listens', () => ![0, old].includes(born()));
    await engine.kill('SIGSTOP');
    opened = openTestSession({ host: engine.host });
    opened.session.hold();
    await untilState(opened, 'starting', 5_000);
    await delay(2_000);
    await engine.kill('SIGCONT');
    await engine.ready();
    await untilState(opened, 'live', 3_000);
    await untilInStep(opened, engine.host);
    assert.deepEqual(
      opened.states.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]),
      ['connecting', 'starting', 'live'],
    );
  });

  it('RT-11 more events missed than the engine remembers: no row is stale', async () => {
    const proxy = await startToxicProxy(engine.socket);
    const remote = openTestSession({ host: proxy.host });
    remote.session.hold();
    await untilState(remote, 'live');
    const check = watchConsistency(remote, engine.host);
    await proxy.down();
    const id = await engine.createContainer('often', { state: 'created' });
    for (let i = 0; i < 400; i++) await engine.call('POST', `/containers/${id}/rename?name=often${i}`);
    const late = await engine.createNetwork('late');
    await proxy.up();
    await untilState(remote, 'live', 2_000);
    const { differences } = await check.finish();
    assert.deepEqual(differences, []);
    assert.equal(remote.session.store.container(id)?.name, 'often399');
    assert.equal(remote.session.store.network(late)?.name, 'late');
    remote.session.dispose();
    await proxy.stop();
  });

  it('RT-08 the stream cut every 50 ms under four writers: nothing is missed', async () => {
    const proxy = await startToxicProxy(engine.socket);
    const remote = openTestSession({ host: proxy.host });
    remote.session.hold();
    await untilState(remote, 'live');
    const cutting = setInterval(() => proxy.drop(), 50);
    await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let i = 0; i < 50; i++) {
          const name = `w${writer}-${i}`;
          const id = await engine.createContainer(name, { state: 'created', network: 'front' });
          if (i % 5 !== 0) await engine.call('DELETE', `/containers/${id}`);
        }
      }),
    );
    clearInterval(cutting);
    await untilState(remote, 'live', 10_000);
    await untilInStep(remote, engine.host);
    const seen = remote.session.store.snapshot.containers.filter(({ name }) => name.startsWith('w') && name !== 'web');
    assert.equal(seen.length, 40);
    remote.session.dispose();
    await proxy.stop();
  });
});
