import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { systemClock } from '../../../src/engine/clock';
import { usualDeadlines } from '../../../src/engine/deadlines';
import { closeIdle, createLink } from '../../../src/engine/link';
import { takeSnapshot } from '../../../src/engine/listing';
import { change, inspectContainer, inspectNetwork } from '../../../src/engine/requests';
import type { Reach } from '../../../src/engine/requests';
import { startFakeEngine } from '../../support/fakeEngine';
import type { FakeEngine } from '../../support/fakeEngine';
import { idOf } from '../../support/records';
import { failureOf } from '../../support/testSession';

const ignore = (): void => undefined;
const log = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

describe('requests to an engine', () => {
  let engine: FakeEngine;
  let reach: Reach;

  beforeEach(async () => {
    engine = await startFakeEngine();
    const description = { address: engine.host, local: true, encrypted: true, source: 'setting' } as const;
    const target = { kind: 'socket', path: engine.socket } as const;
    reach = { link: createLink({ description, target }, systemClock, log), deadlines: usualDeadlines };
  });
  afterEach(async () => {
    closeIdle(reach.link);
    await engine.stop();
  });

  /** From now on the engine closes each connection instead of answering on it a second time. */
  function forgetConnections(): { readonly swallowed: () => number } {
    const seen = new Set<Socket>();
    let swallowed = 0;
    engine.intercept = ({ socket }) => {
      if (!seen.has(socket)) {
        seen.add(socket);
        return false;
      }
      swallowed++;
      socket.destroy();
      return true;
    };
    return { swallowed: () => swallowed };
  }

  it('are sent once more where the connection that was kept is closed', async () => {
    const { swallowed } = forgetConnections();
    await takeSnapshot(reach.link, 5_000);
    const { networks } = await takeSnapshot(reach.link, 5_000);
    assert.deepEqual([networks.map(({ name }) => name), swallowed() > 0], [['bridge'], true]);
  });

  it('are sent but once where they change something', async () => {
    await takeSnapshot(reach.link, 5_000);
    engine.intercept = ({ method, socket }) => {
      if (method === 'POST') socket.destroy();
      return method === 'POST';
    };
    const created = change(reach, 'create network', (docker) => docker.createNetwork({ Name: 'twice' }));
    assert.equal((await failureOf(created)).code, 'unreachable');
    assert.equal(engine.count('POST /networks/create'), 1);
  });

  it('end, and their connections with them, when they are cancelled', async () => {
    const cancel = new AbortController();
    const asked = new Promise<Socket>((resolve) => {
      engine.intercept = ({ socket }) => {
        resolve(socket);
        return true;
      };
    });
    const answer = failureOf(inspectNetwork(reach, idOf('front'), cancel.signal));
    const closed = once(await asked, 'close');
    cancel.abort();
    assert.equal((await answer).code, 'cancelled');
    await closed;
  });

  for (const id of ['', 'bridge', 'abc123def456', '../info', `${idOf('front')}?verbose=true`, `${idOf('front')}\n`]) {
    it(`ST-12 are not made for ${JSON.stringify(id.slice(0, 12))}, which is no full id`, async () => {
      const failures = await Promise.all([
        failureOf(inspectNetwork(reach, id)),
        failureOf(inspectContainer(reach, id)),
      ]);
      assert.deepEqual(
        [failures.map(({ code }) => code), engine.requests],
        [['network-not-found', 'container-not-found'], []],
      );
    });
  }
});
