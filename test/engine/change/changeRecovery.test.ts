import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NetworkChanges, PendingChange } from '../../../src/core/change/port';
import { engineCanBeHurt, startChosenDocker } from '../../support/chosenEngine';
import type { PrivateEngine } from '../../support/engine';
import { projectRoot, scratchDir } from '../../support/paths';
import type { ChangeTask } from './changeProcess';
import { engineState } from './engineState';
import { startFaultySocket } from './faultySocket';
import type { FaultySocket } from './faultySocket';
import { buildScene, edited, networkId } from './scene';
import type { Scene } from './scene';
import { openTestChanges } from './testChanges';
import type { TestChanges } from './testChanges';

const exhaustive = process.env['DOCKER_NETWORKS_EXHAUSTIVE'] === '1';

/** Windows that die, meet or cannot write in the middle of a change. */
describe('changes that a window leaves behind', function () {
  this.timeout(exhaustive ? 1_800_000 : 600_000);
  let engine: PrivateEngine;
  let socket: FaultySocket;
  let opened: TestChanges;
  let changes: NetworkChanges;
  let scene: Scene;
  const folder = scratchDir('recovery');

  before(async function () {
    if (!engineCanBeHurt()) return this.skip();
    engine = await startChosenDocker(['--live-restore']);
    socket = await startFaultySocket(engine.socket);
    opened = openTestChanges({
      host: socket.host,
      folder,
      deadline: 5_000,
      timing: { patience: 3_000, settling: 500 },
    });
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
  afterEach(async () => {
    socket.disarm();
    for (const { id } of await changes.pending()) await changes.recover(id, 'before');
  });

  interface Window {
    readonly child: ChildProcess;
    /** What it printed, when it has ended. */
    readonly said: Promise<string>;
  }

  async function openWindow(
    what: ChangeTask['what'],
    { at = folder, inside = [] }: WindowOptions = {},
  ): Promise<Window> {
    const task: ChangeTask = {
      host: socket.host,
      folder: at,
      what,
      networkId: await networkId(engine, 'shop'),
      containerId: scene.api,
      to: await networkId(engine, 'back'),
    };
    const program = path.join(projectRoot, 'test/engine/change/changeProcess.ts');
    const command = [...inside, process.execPath, '--require', 'tsx/cjs', program];
    const child = spawn(command[0] ?? '', command.slice(1), { cwd: projectRoot, stdio: ['pipe', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.stdin.end(JSON.stringify(task));
    return { child, said: once(child, 'close').then(() => text.trim()) };
  }

  interface WindowOptions {
    readonly at?: string;
    /** A command that runs another one. */
    readonly inside?: readonly string[];
  }

  /** Kills a window at its `step`, before or after the engine has taken it; false when it got to its end before. */
  async function killWindowAt(what: ChangeTask['what'], step: number, when: 'before' | 'after'): Promise<boolean> {
    let struck = false;
    socket.arm(step, async (pass) => {
      struck = true;
      if (when === 'after') await pass();
      window.child.kill('SIGKILL');
      return 'cut';
    });
    const window = await openWindow(what);
    await window.said;
    socket.disarm();
    return struck;
  }

  async function onlyPending(): Promise<Extract<PendingChange, { kind: 'pending' }>> {
    const [only, ...more] = await changes.pending();
    assert.ok(only?.kind === 'pending' && more.length === 0, JSON.stringify([only, ...more]));
    return only;
  }

  async function change(request: Parameters<NetworkChanges['prepare']>[0]): ReturnType<NetworkChanges['perform']> {
    const prepared = await changes.prepare(request);
    return prepared.kind === 'ready' ? changes.perform(prepared.change) : prepared;
  }

  interface Death {
    readonly when: 'before' | 'after';
    readonly finish: boolean;
  }

  const deaths: readonly Death[] = (['before', 'after'] as const).flatMap((when) =>
    [false, true].map((finish) => ({ when, finish })),
  );

  async function requestOf(what: 'edit' | 'move' | 'remove'): Promise<Parameters<NetworkChanges['prepare']>[0]> {
    const [shop, back] = [await networkId(engine, 'shop'), await networkId(engine, 'back')];
    switch (what) {
      case 'edit':
        return { kind: 'edit', networkId: shop, target: edited };
      case 'move':
        return { kind: 'move', containerId: scene.api, from: shop, to: back };
      case 'remove':
        return { kind: 'remove', networkId: shop, members: 'disconnect' };
    }
  }

  // All deaths at all steps take minutes; otherwise each step meets one, those of an edit on every engine.
  const newest = (process.env['DOCKER_NETWORKS_ENGINE'] ?? '') === '';
  for (const what of exhaustive || newest ? (['edit', 'move', 'remove'] as const) : (['edit'] as const)) {
    it(`RT-21 are restored, or finished, wherever the window was killed: ${what}`, async () => {
      const before = await engineState(engine);
      const done = await change(await requestOf(what));
      assert.ok(done.kind === 'done', JSON.stringify(done));
      const after = await engineState(engine);
      assert.equal((await change({ kind: 'undo', change: done.change })).kind, 'done');
      assert.deepEqual(await engineState(engine), before);

      async function dieAndRecover(step: number, { when, finish }: Death): Promise<'killed' | 'done'> {
        if (!(await killWindowAt(what, step, when))) return 'done';
        const title = `killed ${when} step ${step}`;
        const left = await onlyPending();
        assert.deepEqual([left.what, left.inProgress, left.heading], [what, false, 'after'], title);
        assert.ok(left.networks.includes('shop'), title);
        const outcome = await changes.recover(left.id, finish ? 'after' : 'before');
        assert.equal(outcome.kind, finish ? 'done' : 'restored', `${title}: ${JSON.stringify(outcome)}`);
        assert.deepEqual(await engineState(engine), finish ? after : before, title);
        assert.deepEqual(await changes.pending(), [], title);
        const undone = outcome.kind === 'done' ? await change({ kind: 'undo', change: outcome.change }) : outcome;
        assert.ok(undone.kind === outcome.kind, `${title}: ${JSON.stringify(undone)}`);
        assert.deepEqual(await engineState(engine), before, title);
        return 'killed';
      }

      for (let step = 1, last: 'killed' | 'done' = 'killed'; last === 'killed'; step++) {
        const met = deaths.filter((_, index) => exhaustive || index === step % deaths.length);
        for (const death of met) if (last === 'killed') last = await dieAndRecover(step, death);
      }
      // The last window got to its end.
      assert.deepEqual(await engineState(engine), after);
      assert.equal((await change({ kind: 'undo', change: done.change })).kind, 'done');
      assert.deepEqual(await engineState(engine), before);
    });
  }

  it('keep other changes of the same network out until they have come to an end', async () => {
    const before = await engineState(engine);
    assert.ok(await killWindowAt('remove', 2, 'after'));
    const left = await onlyPending();
    const refused = await change({
      kind: 'disconnect',
      networkId: await networkId(engine, 'shop'),
      containerId: scene.web,
    });
    assert.deepEqual(refused, {
      kind: 'refused',
      refusals: [{ code: 'unfinished-before', networks: ['shop'], changeId: left.id }],
    });
    assert.equal((await changes.recover(left.id, 'before')).kind, 'restored');
    assert.deepEqual(await engineState(engine), before);
  });

  it('can be forgotten, which changes nothing', async () => {
    assert.ok(await killWindowAt('remove', 1, 'before'));
    const before = await engineState(engine);
    await changes.forget((await onlyPending()).id);
    assert.deepEqual([await changes.pending(), await engineState(engine)], [[], before]);
  });

  it('wait for an engine that does not come back in time', async () => {
    const before = await engineState(engine);
    socket.arm(4, async (pass) => {
      await engine.kill('SIGSTOP');
      void pass();
      return new Promise(() => undefined);
    });
    const outcome = await change({ kind: 'edit', networkId: await networkId(engine, 'shop'), target: edited });
    socket.disarm();
    assert.equal(outcome.kind, 'unfinished', JSON.stringify(outcome));
    const left = await onlyPending();
    assert.deepEqual([left.heading, left.inProgress], ['before', false]);
    await engine.kill('SIGCONT');
    assert.equal((await changes.recover(left.id, 'before')).kind, 'restored');
    assert.deepEqual(await engineState(engine), before);
  });

  it('are left alone by another engine', async () => {
    assert.ok(await killWindowAt('remove', 1, 'before'));
    const left = await onlyPending();
    const file = path.join(folder, `${left.id}.json`);
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace(left.engineId, 'another'));
    assert.deepEqual(await changes.recover(left.id, 'before'), {
      kind: 'refused',
      refusals: [{ code: 'other-engine' }],
    });
    assert.deepEqual((await changes.pending()).length, 1);
    await changes.forget(left.id);
  });

  it('ST-18 do nothing when their journal was tampered with', async () => {
    const before = await engineState(engine);
    assert.ok(await killWindowAt('remove', 1, 'before'));
    const left = await onlyPending();
    const file = path.join(folder, `${left.id}.json`);
    const written = readFileSync(file, 'utf8');
    const shop = await networkId(engine, 'shop');
    const tampered = [
      written.replace(shop, '../../containers/prune'),
      written.replace(scene.api, `${scene.api}/../x`),
      written.replace('"heading":"after"', '"heading":"/etc/passwd"'),
      written.replace('"kind":"remove"', '"kind":"exec"'),
      written.replace('"order"', '"run":"touch /tmp/x","order"'),
      written.slice(0, -20),
    ];
    for (const text of tampered) {
      assert.notEqual(text, written);
      writeFileSync(file, text);
      socket.disarm();
      const [only] = await changes.pending();
      assert.equal(only?.kind, 'unreadable', text);
      const outcome = await changes.recover(left.id, 'before');
      assert.deepEqual(outcome.kind === 'refused' && outcome.refusals.map(({ code }) => code), ['journal-unreadable']);
      assert.equal(socket.changes(), 0);
    }
    await changes.forget(left.id);
    await assert.rejects(changes.forget('../../x'), /not the id of a change/);
    assert.deepEqual(await engineState(engine), before);
  });

  it('RT-22 are not begun while another window changes the same network', async () => {
    const before = await engineState(engine);
    let goOn = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      socket.arm(3, async (pass) => {
        resolve();
        await new Promise<void>((free) => (goOn = free));
        return pass();
      });
    });
    const window = await openWindow('edit');
    await reached;
    const shop = await networkId(engine, 'shop');
    const second = await change({ kind: 'disconnect', networkId: shop, containerId: scene.web });
    assert.deepEqual(second, { kind: 'refused', refusals: [{ code: 'in-progress', networks: ['shop'] }] });
    assert.deepEqual((await onlyPending()).inProgress, true);
    const recovered = await changes.recover((await onlyPending()).id, 'before');
    assert.deepEqual(recovered, { kind: 'refused', refusals: [{ code: 'in-progress', networks: ['shop'] }] });
    const beside = await change({
      kind: 'disconnect',
      networkId: await networkId(engine, 'back'),
      containerId: scene.web,
    });
    assert.ok(beside.kind === 'done', JSON.stringify(beside));
    goOn();
    assert.deepEqual(JSON.parse(await window.said), { kind: 'done', refusals: [] });
    await change({ kind: 'undo', change: beside.change });
    await restoreShop();
    assert.deepEqual(await engineState(engine), before);
  });

  /** Back to the scene after a window's edit, of which this process has no record. */
  async function restoreShop(): Promise<void> {
    const back = await change({
      kind: 'edit',
      networkId: await networkId(engine, 'shop'),
      target: {
        name: 'shop',
        driver: 'bridge',
        pools: [{ subnet: '10.77.0.0/24', gateway: '10.77.0.1', reserved: new Map([['router', '10.77.0.254']]) }],
        options: new Map([['com.docker.network.driver.mtu', '1400']]),
        labels: new Map([
          ['purpose', 'a test'],
          ['__proto__', 'x'],
        ]),
      },
    });
    assert.equal(back.kind, 'done', JSON.stringify(back));
  }

  it('RT-25 go on where the disk fills up in the middle, and are restored from what was first written', async () => {
    const before = await engineState(engine);
    const mounted = scratchDir('filling');
    const disk = `mount -t tmpfs -o size=64k tmpfs ${mounted} && exec "$@"`;
    const inside = ['unshare', '--mount', 'sh', '-c', disk, 'sh'];
    // The window's disk is to be seen through its process only.
    const seen = (name: string): string => path.join('/proc', String(window.child.pid), 'root', mounted, name);
    socket.arm(4, async (pass) => {
      assert.throws(() => writeFileSync(seen('rest'), Buffer.alloc(64 * 1024)), { code: 'ENOSPC' });
      socket.arm(6, async (last) => {
        await last();
        cpSync(seen('changes'), folder, { recursive: true });
        window.child.kill('SIGKILL');
        return 'cut';
      });
      return pass();
    });
    const window = await openWindow('edit', { at: path.join(mounted, 'changes'), inside });
    await window.said;
    socket.disarm();
    rmSync(mounted, { recursive: true });
    const [made, left] = [await networkId(engine, 'shop'), await onlyPending()];
    assert.equal(readFileSync(path.join(folder, `${left.id}.json`), 'utf8').includes(made), false);
    assert.equal((await changes.recover(left.id, 'before')).kind, 'restored');
    assert.deepEqual(await engineState(engine), before);
  });

  describe('RT-25 are not begun where nothing can be written', () => {
    const mounted = scratchDir('full');
    after(() => rmSync(mounted, { recursive: true, force: true }));

    const places: readonly (readonly [string, string])[] = [
      [
        'the disk is full',
        `mount -t tmpfs -o size=8k tmpfs ${mounted} && dd if=/dev/zero of=${mounted}/x bs=4k count=1`,
      ],
      ['the disk is read-only', `mount -t tmpfs -o ro tmpfs ${mounted}`],
    ];
    for (const [what, mount] of places) {
      it(what, async () => {
        const before = await engineState(engine);
        socket.disarm();
        const inside = ['unshare', '--mount', 'sh', '-c', `{ ${mount}; } 2>/dev/null && exec "$@"`, 'sh'];
        const window = await openWindow('edit', { at: path.join(mounted, 'changes'), inside });
        assert.deepEqual(JSON.parse(await window.said), { kind: 'refused', refusals: ['journal-unwritable'] });
        assert.equal(socket.changes(), 0);
        assert.deepEqual(await engineState(engine), before);
        assert.deepEqual(readdirSync(mounted), []);
      });
    }

    it('a file lies where the folder should', async () => {
      mkdirSync(path.join(mounted, 'files'), { recursive: true });
      writeFileSync(path.join(mounted, 'files/changes'), '');
      const window = await openWindow('edit', { at: path.join(mounted, 'files/changes') });
      assert.deepEqual(JSON.parse(await window.said), { kind: 'refused', refusals: ['journal-unwritable'] });
    });

    it('but one request that needs no journal is made all the same', async () => {
      const before = await engineState(engine);
      const window = await openWindow('disconnect', { at: path.join(mounted, 'files/changes') });
      assert.deepEqual(JSON.parse(await window.said), { kind: 'done', refusals: [] });
      const shop = await networkId(engine, 'shop');
      const endpoint = { aliases: ['backend'] };
      assert.equal((await change({ kind: 'connect', networkId: shop, containerId: scene.api, endpoint })).kind, 'done');
      assert.deepEqual(await engineState(engine), before);
      assert.ok(existsSync(folder));
    });
  });
});
