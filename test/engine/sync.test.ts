import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { openChosenEngine } from '../support/chosenEngine';
import type { TestEngine } from '../support/engineClient';
import { openTestSession, until, untilInStep, untilState, watchConsistency } from '../support/testSession';
import type { TestSession } from '../support/testSession';

const reconcile = 2_000;

describe('what others do to a real engine', () => {
  let engine: TestEngine & { stop(): Promise<void> };
  let opened: TestSession;

  before(async () => {
    engine = await openChosenEngine();
    opened = openTestSession({ host: engine.host, timing: { reconcile } });
    opened.session.hold();
    await untilState(opened, 'live');
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });
  afterEach(() => engine.reset());

  function docker(title: string, test: () => Promise<void>): void {
    it(title, function () {
      if (engine.kind !== 'docker') this.skip();
      return test();
    });
  }

  it('RT-26 is shown soon, step by step', async () => {
    const check = watchConsistency(opened, engine.host);
    const times: Record<string, number> = {};
    async function step(name: string, act: () => Promise<unknown>): Promise<void> {
      await act();
      // Podman prunes without a word.
      const within = engine.kind === 'podman' ? reconcile + 1_500 : 1_500;
      times[name] = Math.round(await untilInStep(opened, engine.host, within));
    }
    let network = '';
    let container = '';
    const post = (path: string, body?: unknown) => engine.call('POST', path, body);
    await step('create network', async () => (network = await engine.createNetwork('front')));
    await step('create container', async () => (container = await engine.createContainer('web', { state: 'created' })));
    await step('start', () => post(`/containers/${container}/start`));
    await step('connect', () => engine.request('POST', `/networks/${network}/connect`, { Container: container }));
    await step('rename', () => post(`/containers/${container}/rename?name=www`));
    await step('pause', () => post(`/containers/${container}/pause`));
    await step('unpause', () => post(`/containers/${container}/unpause`));
    await step('disconnect', () => engine.request('POST', `/networks/${network}/disconnect`, { Container: container }));
    await step('restart', () => post(`/containers/${container}/restart?t=0`));
    await step('kill', () => post(`/containers/${container}/kill`));
    await step('remove container', () => engine.call('DELETE', `/containers/${container}?force=1`));
    await step('prune', () => post('/networks/prune'));
    console.log(`      milliseconds: ${JSON.stringify(times)}`);
    const { differences } = await check.finish();
    assert.deepEqual(differences, []);
  });

  it('RT-26 is shown whole after a storm', async () => {
    const check = watchConsistency(opened, engine.host);
    await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let i = 0; i < 4; i++) {
          const network = await engine.createNetwork(`n${writer}-${i}`);
          const container = await engine.createContainer(`c${writer}-${i}`, { network: `n${writer}-${i}` });
          if (i % 2 === 0) await engine.call('DELETE', `/containers/${container}?force=1`);
          if (i % 4 === 0) await engine.call('DELETE', `/networks/${network}`);
        }
      }),
    );
    const { compared, differences } = await check.finish();
    assert.deepEqual(differences, []);
    assert.ok(compared >= 2, String(compared));
  });

  docker('RT-24 is shown at the next look where no event tells of it: a stopped container', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web', { state: 'created' });
    await untilInStep(opened, engine.host);
    // It would be told of by an event alone: its next look is a minute away.
    const waiting = openTestSession({ host: engine.host });
    waiting.session.hold();
    await untilState(waiting, 'live');
    await engine.call('POST', `/networks/${network}/connect`, { Container: container });
    const attachments = ({ session }: TestSession): number => session.store.container(container)?.endpoints.length ?? 0;
    await until('the new attachment', () => attachments(opened) === 2, { within: reconcile + 1_000 });
    assert.equal(attachments(waiting), 1);
    await engine.call('POST', `/networks/${network}/disconnect`, { Container: container });
    await until('it is gone', () => attachments(opened) === 1, { within: reconcile + 1_000 });
    await untilInStep(opened, engine.host);
    waiting.session.dispose();
  });

  docker('RT-24 a connect to a network that does not exist, which the engine takes', async () => {
    const container = await engine.createContainer('web', { state: 'created' });
    const { status } = await engine.request('POST', '/networks/nowhere/connect', { Container: container });
    assert.ok(status === 200 || status === 404, String(status));
    await untilInStep(opened, engine.host, reconcile + 1_000);
  });

  docker('RT-24 a swarm that comes and goes', async () => {
    await engine.call('POST', '/swarm/init', { ListenAddr: '198.18.0.1:2377', AdvertiseAddr: '198.18.0.1' });
    await untilInStep(opened, engine.host, reconcile + 1_000);
    const names = (): readonly string[] => opened.session.store.snapshot.networks.map(({ name }) => name);
    await until('ingress', () => names().includes('ingress'), { within: reconcile + 3_000 });

    const overlay = await engine.createNetwork('ov', { Driver: 'overlay', Attachable: true });
    await untilInStep(opened, engine.host);
    const container = await engine.createContainer('web', { network: 'ov' });
    await untilInStep(opened, engine.host);
    await engine.call('DELETE', `/containers/${container}?force=1`);
    // The engine says `destroy` although the network is there as before.
    await delay(500);
    await untilInStep(opened, engine.host);
    assert.ok(names().includes('ov'));
    await engine.call('DELETE', `/networks/${overlay}`);
    await untilInStep(opened, engine.host, reconcile + 1_000);

    await engine.call('POST', '/swarm/leave?force=1');
    await until('no ingress', () => !names().includes('ingress'), { within: reconcile + 3_000 });
    await untilInStep(opened, engine.host, reconcile + 1_000);
  });

  it('RT-09 a burst costs the engine nothing and the client no memory', async function () {
    this.timeout(300_000);
    const container = await engine.createContainer('web', { state: 'created' });
    const rename = async (count: number): Promise<number> => {
      const start = performance.now();
      for (let i = 0; i < count; i++) await engine.call('POST', `/containers/${container}/rename?name=web${i}`);
      return (performance.now() - start) / count;
    };
    const count = engine.kind === 'podman' ? 100 : 1_500;
    await rename(count / 10);
    const watched = await rename(count);
    const memory = process.memoryUsage().heapUsed;
    await rename(count);
    const grown = (process.memoryUsage().heapUsed - memory) / 1e6;
    await untilInStep(opened, engine.host);
    const idle = openTestSession({ host: engine.host });
    opened.session.dispose();
    const alone = await rename(count);
    opened = idle;
    opened.session.hold();
    await untilState(opened, 'live');
    console.log(`      ${alone.toFixed(2)} ms a call alone, ${watched.toFixed(2)} ms watched, ${grown.toFixed(1)} MB`);
    // A reader that is too slow costs the engine 100 ms an event.
    assert.ok(watched < 2 * alone + 20, `${alone} ms alone, ${watched} ms watched`);
    assert.ok(grown < 50, `${grown} MB`);
  });
});
