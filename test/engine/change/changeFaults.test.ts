import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChangeOutcome, ChangeRequest, NetworkChanges } from '../../../src/core/change/port';
import { usualDeadlines } from '../../../src/engine/deadlines';
import { createNetworkChanges } from '../../../src/engine/change/networkChanges';
import { engineCanBeHurt, startChosenDocker } from '../../support/chosenEngine';
import type { PrivateEngine } from '../../support/engine';
import { scratchDir } from '../../support/paths';
import { openTestSession } from '../../support/testSession';
import type { TestSession } from '../../support/testSession';
import { engineState } from './engineState';
import { startFaultySocket } from './faultySocket';
import type { FaultySocket, Hurt } from './faultySocket';
import { buildScene, edited } from './scene';
import type { Scene } from './scene';

const freeze = 3_000;

/** An engine that is hurt at any step of a change, where the change ends in the state that there was before it. */
describe('changes that are cut off', function () {
  this.timeout(600_000);
  let engine: PrivateEngine;
  let socket: FaultySocket;
  let opened: TestSession;
  let changes: NetworkChanges;
  let scene: Scene;
  const folder = scratchDir('changes');

  before(async function () {
    if (!engineCanBeHurt()) return this.skip();
    // Its containers outlive it, as they do for those who cannot afford that they end with it.
    engine = await startChosenDocker(['--live-restore']);
    socket = await startFaultySocket(engine.socket);
    const deadlines = { ...usualDeadlines, change: 2_000, inspect: 2_000, list: 2_000, ping: 2_000, info: 2_000 };
    opened = openTestSession({ host: socket.host, timing: { deadlines } });
    changes = createNetworkChanges({
      engine: (signal) => opened.session.engine(signal),
      folder,
      log: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    });
    scene = await buildScene(engine);
  });
  after(async () => {
    opened.session.dispose();
    await socket.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const faults: readonly (readonly [string, Hurt])[] = [
    ['refuses', () => Promise.resolve({ status: 500, headers: {}, body: Buffer.from('{"message":"not today"}') })],
    ['loses the request of', () => Promise.resolve('cut')],
    ['loses its answer to', (pass) => pass().then(() => 'cut')],
    ['is killed before', () => killAndLaunch()],
    ['is killed after', (pass) => pass().then(killAndLaunch)],
    ['freezes at', freezeAt],
  ];

  async function killAndLaunch(): Promise<'cut'> {
    await engine.kill('SIGKILL');
    engine.launch();
    return 'cut';
  }

  /** It takes the request, and carries it out long after the client has given up. */
  async function freezeAt(pass: Parameters<Hurt>[0]): Promise<'cut'> {
    await engine.kill('SIGSTOP');
    const passed = pass();
    await delay(freeze);
    await engine.kill('SIGCONT');
    await passed;
    return 'cut';
  }

  async function make(request: ChangeRequest): Promise<ChangeOutcome> {
    const prepared = await changes.prepare(request);
    return prepared.kind === 'ready' ? changes.perform(prepared.change) : prepared;
  }

  async function idOf(name: string): Promise<string> {
    const network: unknown = await engine.call('GET', `/networks/${name}`);
    return String(typeof network === 'object' && network !== null && Reflect.get(network, 'Id'));
  }

  const subjects: readonly (readonly [string, () => Promise<ChangeRequest>])[] = [
    ['an edit', async () => ({ kind: 'edit', networkId: await idOf('shop'), target: edited })],
    [
      'a move',
      async () => ({ kind: 'move', containerId: scene.api, from: await idOf('shop'), to: await idOf('back') }),
    ],
    ['a removal', async () => ({ kind: 'remove', networkId: await idOf('shop'), members: 'disconnect' })],
  ];

  for (const [what, requestOf] of subjects) {
    describe(what, () => {
      it('is done, and undone, whole', async () => {
        const before = await engineState(engine);
        const done = await make(await requestOf());
        assert.ok(done.kind === 'done', JSON.stringify(done));
        assert.notDeepEqual(await engineState(engine), before);
        const undone = await make({ kind: 'undo', change: done.change });
        assert.equal(undone.kind, 'done', JSON.stringify(undone));
        assert.deepEqual(await engineState(engine), before);
        assert.deepEqual(await changes.pending(), []);
      });

      for (const [fault, hurt] of faults) {
        it(`leaves everything as it was when the engine ${fault} any step of it`, async () => {
          const before = await engineState(engine);
          for (let step = 1; ; step++) {
            socket.arm(step, hurt);
            const outcome = await make(await requestOf());
            if (socket.changes() < step) {
              assert.ok(outcome.kind === 'done', JSON.stringify(outcome));
              await make({ kind: 'undo', change: outcome.change });
              assert.deepEqual(await engineState(engine), before);
              return;
            }
            assert.equal(outcome.kind, 'restored', `step ${step}: ${JSON.stringify(outcome)}`);
            assert.deepEqual(await engineState(engine), before, `step ${step}`);
            assert.deepEqual(await changes.pending(), [], `step ${step}`);
          }
        });
      }
    });
  }
});
