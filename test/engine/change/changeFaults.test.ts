import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '../../../src/core/change/change';
import type { ChangeOutcome, ChangeRequest, NetworkChanges } from '../../../src/core/change/port';
import { engineCanBeHurt, startChosenDocker } from '../../support/chosenEngine';
import type { PrivateEngine } from '../../support/engine';
import { scratchDir } from '../../support/paths';
import { engineState } from './engineState';
import { startFaultySocket } from './faultySocket';
import type { FaultySocket, Hurt } from './faultySocket';
import { buildScene, edited, networkId } from './scene';
import type { Scene } from './scene';
import { openTestChanges } from './testChanges';
import type { TestChanges } from './testChanges';

/** Longer than the client waits for an answer. */
const freeze = 3_000;

/** All faults at all steps take minutes; otherwise each step meets one fault, and each fault some steps. */
const exhaustive = process.env['DOCKER_NETWORKS_EXHAUSTIVE'] === '1';

/** An engine that is hurt in the middle of a change, which then ends in the state that there was before it. */
describe('changes that are cut off', function () {
  this.timeout(900_000);
  let engine: PrivateEngine;
  let socket: FaultySocket;
  let opened: TestChanges;
  let changes: NetworkChanges;
  let scene: Scene;
  const folder = scratchDir('changes');

  before(async function () {
    if (!engineCanBeHurt()) return this.skip();
    // Containers outlive the engine, so that what they have afterwards can be compared.
    engine = await startChosenDocker(['--live-restore']);
    socket = await startFaultySocket(engine.socket);
    opened = openTestChanges({ host: socket.host, folder, timing: { patience: 60_000, settling: 500 } });
    ({ changes } = opened);
    scene = await buildScene(engine);
  });
  after(async () => {
    if (engineCanBeHurt()) {
      opened.dispose();
      await socket.stop();
      await engine.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  type Fault = readonly [string, Hurt];
  const faults: readonly Fault[] = [
    ['refuses', () => Promise.resolve({ status: 500, headers: {}, body: Buffer.from('{"message":"not today"}') })],
    ['is killed after', (pass) => pass().then(killAndLaunch)],
    ['freezes at', freezeAt],
    ['loses the request of', () => Promise.resolve('cut')],
    ['is killed before', () => killAndLaunch()],
    ['loses its answer to', (pass) => pass().then(() => 'cut')],
  ];

  async function killAndLaunch(): Promise<'cut'> {
    await engine.kill('SIGKILL');
    engine.launch();
    return 'cut';
  }

  /** It has the request, and carries it out when the client has long given up. */
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

  const edit = async (): Promise<ChangeRequest> => ({
    kind: 'edit',
    networkId: await networkId(engine, 'shop'),
    target: edited,
  });
  const move = async (): Promise<ChangeRequest> => ({
    kind: 'move',
    containerId: scene.api,
    from: await networkId(engine, 'shop'),
    to: await networkId(engine, 'back'),
  });
  const removal = async (): Promise<ChangeRequest> => ({
    kind: 'remove',
    networkId: await networkId(engine, 'shop'),
    members: 'disconnect',
  });

  /** Makes the change that is then to be undone. */
  async function undoOf(request: () => Promise<ChangeRequest>): Promise<() => Promise<ChangeRequest>> {
    const done = await succeed(await request());
    return () => Promise.resolve({ kind: 'undo', change: done });
  }

  async function succeed(request: ChangeRequest): Promise<Change> {
    const outcome = await make(request);
    assert.ok(outcome.kind === 'done', JSON.stringify(outcome));
    return outcome.change;
  }

  const subjects: readonly (readonly [string, () => Promise<() => Promise<ChangeRequest>>])[] = [
    ['an edit', () => Promise.resolve(edit)],
    ['a move', () => Promise.resolve(move)],
    ['a removal', () => Promise.resolve(removal)],
    ['the undo of an edit', () => undoOf(edit)],
    ['the undo of a move', () => undoOf(move)],
    ['the undo of a removal', () => undoOf(removal)],
  ];

  // Which fault a step meets.
  type Schedule = (step: number) => Fault | undefined;
  const schedules: readonly (readonly [string, Schedule])[] = exhaustive
    ? faults.map((fault) => [`${fault[0]} any step`, () => fault])
    : [['is hurt at any step', (step) => faults[step % faults.length]]];

  for (const [what, subject] of subjects) {
    for (const [hurt, schedule] of schedules) {
      it(`leaves everything as it was when the engine ${hurt} of ${what}`, async () => {
        const original = await engineState(engine);
        const request = await subject();
        const before = await engineState(engine);
        for (let step = 1; ; step++) {
          const [name, fault] = schedule(step) ?? [];
          assert.ok(fault);
          socket.arm(step, fault);
          const outcome = await make(await request());
          const unharmed = socket.changes() < step;
          socket.disarm();
          if (unharmed) {
            assert.ok(outcome.kind === 'done', JSON.stringify(outcome));
            await succeed({ kind: 'undo', change: outcome.change });
            break;
          }
          const title = `${name} step ${step}`;
          assert.equal(outcome.kind, 'restored', `${title}: ${JSON.stringify(outcome)}`);
          assert.deepEqual(await engineState(engine), before, title);
          assert.deepEqual(await changes.pending(), [], title);
        }
        assert.deepEqual(await engineState(engine), before);
        const last = await request();
        if (last.kind === 'undo') await succeed(last);
        assert.deepEqual(await engineState(engine), original);
      });
    }
  }
});
