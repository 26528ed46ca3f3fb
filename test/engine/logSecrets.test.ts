import assert from 'node:assert/strict';
import { EngineError } from '../../src/core/failure';
import { rawContainer, rawNetwork, sendJson, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { openTestSession } from '../support/testSession';
import type { TestSession } from '../support/testSession';
import { idOf } from '../support/records';

const secret = 'hunter2';

/** All that a log, or the details of a message, could show of what has happened. */
function told({ lines, errors, states }: TestSession, failures: readonly unknown[]): string {
  return JSON.stringify([lines, errors, states, failures]);
}

async function failureOfAny(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof EngineError);
    return error.failure;
  }
  return undefined;
}

describe('U18 logs', () => {
  let fake: FakeEngine;
  before(async () => {
    fake = await startFakeEngine();
    const marked = { Labels: { token: secret }, Options: { password: secret } };
    fake.state.networks = [rawNetwork('front', marked)];
    fake.state.containers = [rawContainer('web', ['front'], { Labels: { token: secret }, Command: secret })];
    fake.intercept = ({ method, url = '' }, reply) => {
      if (method === 'POST') sendJson(reply, 500, { message: 'no' });
      else if (/\/containers\/[0-9a-f]+\/json/.test(url))
        sendJson(reply, 200, { Id: idOf('web'), Config: { Env: [`PASSWORD=${secret}`] } });
      else return false;
      return true;
    };
  });
  after(() => fake.stop());

  it('hold nothing of what networks and containers are made with', async () => {
    const opened = openTestSession({ host: fake.host });
    const { session } = opened;
    const hold = session.hold();
    const engine = await session.engine();
    const [network, container] = [idOf('front'), idOf('web')];
    const table = new Map([['password', secret]]);
    const failures = [
      await failureOfAny(engine.createNetwork({ name: 'x', driver: 'bridge', options: table, labels: table })),
      await failureOfAny(engine.connect(network, container, { driverOptions: table, aliases: [secret] })),
      await failureOfAny(engine.inspectContainer(container)),
      await failureOfAny(engine.snapshot()),
    ];
    hold.dispose();
    session.dispose();
    assert.ok(failures[0] && failures[1] && !failures[3] && opened.lines.length > 3, JSON.stringify(failures));
    assert.ok(!told(opened, failures).includes(secret), told(opened, failures));
  });

  for (const host of [`tcp://user:${secret}@127.0.0.1:1`, `user:${secret}@127.0.0.1:1`, `ssh://me:${secret}@nowhere`]) {
    it(`hold no password of an address: ${host}`, async () => {
      const opened = openTestSession({ host });
      const failure = await failureOfAny(opened.session.engine());
      opened.session.dispose();
      assert.ok(failure !== undefined);
      assert.ok(!told(opened, [failure]).includes(secret), told(opened, [failure]));
    });
  }
});
