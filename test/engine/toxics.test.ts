import assert from 'node:assert/strict';
import type { EngineFailure } from '../../src/core/failure';
import { usualTiming } from '../../src/engine/timing';
import { rawContainer, rawNetwork, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { failureOf, openTestSession, until, untilInStep, untilState } from '../support/testSession';
import { startToxicProxy } from '../support/toxicProxy';
import type { Toxics, ToxicProxy } from '../support/toxicProxy';

const deadline = 1_000;

describe('RT-17 a bad connection', () => {
  let fake: FakeEngine;
  let proxy: ToxicProxy;

  beforeEach(async () => {
    fake = await startFakeEngine();
    proxy = await startToxicProxy(fake.socket);
    fake.state.networks = [rawNetwork('网络🐳'), rawNetwork('front')];
    fake.state.containers = [rawContainer('web', ['front'], { Labels: { text: '网络🐳'.repeat(50) } })];
  });
  afterEach(async () => {
    await proxy.stop();
    await fake.stop();
  });

  function openImpatient() {
    const { deadlines } = usualTiming;
    const short = { ...deadlines, ping: deadline, info: deadline, list: deadline };
    return openTestSession({ host: proxy.host, timing: { deadlines: short } });
  }

  const harmless: readonly (readonly [string, Toxics])[] = [
    ['slices of one byte', { slice: 1 }],
    ['100 ms of latency', { latency: 100 }],
    ['20 kB a second', { bandwidth: 20_000, slice: 256 }],
    ['a slow close', { slowClose: 300 }],
  ];
  for (const [title, toxics] of harmless) {
    it(`${title} changes nothing of what is read`, async () => {
      proxy.toxics = toxics;
      const opened = openTestSession({ host: proxy.host });
      await opened.session.refresh();
      await untilInStep(opened, fake.host, 0);
      opened.session.dispose();
    });
  }

  /** Each call ends within its deadline, and with this. */
  const harmful: readonly (readonly [string, Toxics, readonly EngineFailure['code'][]])[] = [
    ['5 s of latency', { latency: 5_000 }, ['timeout']],
    ['silence', { silent: true }, ['timeout']],
    ['100 bytes a second', { bandwidth: 100, slice: 20 }, ['timeout']],
    ['a reset', { reset: true }, ['unreachable']],
    ['an end after 20 bytes', { limit: 20 }, ['unreachable', 'bad-reply']],
    ['an end after 300 bytes', { limit: 300 }, ['bad-reply']],
  ];
  for (const [title, toxics, codes] of harmful) {
    it(`${title} ends in a failure with a code, in time, and is recovered from`, async () => {
      proxy.toxics = toxics;
      const opened = openImpatient();
      const start = performance.now();
      const failure = await failureOf(opened.session.refresh());
      const took = performance.now() - start;
      assert.ok(codes.includes(failure.code), JSON.stringify(failure));
      assert.ok(took < 3 * deadline + 200, `${took} ms`);
      opened.session.hold();
      await until('a failure is shown', () => ['starting', 'failed'].includes(opened.session.state.kind));
      proxy.toxics = {};
      await untilState(opened, 'live', 5_000);
      await untilInStep(opened, fake.host);
      opened.session.dispose();
    });
  }

  it('a proxy that is down for a while is found again', async () => {
    const opened = openImpatient();
    opened.session.hold();
    await untilState(opened, 'live');
    await proxy.down();
    await untilState(opened, 'stale', 1_000);
    fake.state.networks.push(rawNetwork('back'));
    await proxy.up();
    await untilState(opened, 'live', 1_000);
    await untilInStep(opened, fake.host);
    opened.session.dispose();
  });

  it('RT-05 a connection on which nothing comes any more is found out', async () => {
    const { deadlines } = usualTiming;
    const timing = { deadlines: { ...deadlines, probe: 200, ping: 200 }, localSilence: 500 };
    const opened = openTestSession({ host: proxy.host, timing });
    opened.session.hold();
    await untilState(opened, 'live');
    proxy.toxics = { silent: true };
    const took = await untilState(opened, 'stale', 3_000);
    assert.ok(took < 1_500, `${took} ms`);
    const { state } = opened.session;
    assert.equal(state.kind === 'stale' && state.failure.code, 'timeout');
    proxy.toxics = {};
    await untilState(opened, 'live', 5_000);
    opened.session.dispose();
  });
});
