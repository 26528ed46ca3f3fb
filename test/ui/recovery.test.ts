import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { ChangeTask } from '../engine/change/changeProcess';
import { engineState } from '../engine/change/engineState';
import { startFaultySocket } from '../engine/change/faultySocket';
import type { FaultySocket } from '../engine/change/faultySocket';
import { buildScene, networkId } from '../engine/change/scene';
import type { Scene } from '../engine/change/scene';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';
import { projectRoot } from '../support/paths';
import { makeChange, reviewSwitch } from './editSteps';

/** VS Code's extension host, killed in the middle of an edit, and what the next one makes of it. */
describe('a change that was cut off', function () {
  this.timeout(300_000);
  const engine = useEngine();
  let socket: FaultySocket;
  let scene: Scene;
  before(async () => {
    socket = await startFaultySocket(engine().host.replace('unix://', ''));
    scene = await buildScene(engine());
  });
  after(() => socket.stop());
  const workbench = useWorkbench(() => ({ engine: socket.host }));
  const journals = (): string => path.join(workbench().storage, 'changes');

  before(async () => {
    await workbench().openView();
    await workbench().row('shop').waitFor();
  });
  afterEach(() => socket.disarm());

  beforeSecondAttempt(async () => {
    rmSync(journals(), { recursive: true, force: true });
    await engine().reset();
    scene = await buildScene(engine());
    await workbench().openView();
    await startAgain();
  });

  async function startAgain(): Promise<void> {
    await workbench().startOver();
    await workbench().row('back').waitFor();
  }

  /** The process that holds the lock of the change. */
  function killExtensionHost(): void {
    const lock = readdirSync(journals()).find((name) => name.endsWith('.lock'));
    assert.ok(lock !== undefined);
    const { pid } = JSON.parse(readFileSync(path.join(journals(), lock), 'utf8')) as { readonly pid: number };
    process.kill(pid, 'SIGKILL');
  }

  /** Something that a person begins in the window, and what is said when it is made or was cut off. */
  interface Deed {
    readonly begin: () => Promise<void>;
    readonly made: string;
    readonly cutOff: string;
  }

  const edit: Deed = {
    async begin() {
      await reviewSwitch(workbench(), 'shop', 'Internal');
      await makeChange(workbench());
    },
    made: 'Network "shop" is changed',
    cutOff: 'The edit of network "shop" was cut off',
  };
  const move: Deed = {
    async begin() {
      await workbench().command('Docker Networks: Move Container to Another Network...');
      await workbench().choose('Which container is to move?', 'api');
      await workbench().choose('Which network is "api" to join?', 'back');
      await workbench().choose('Enter moves as it stands', 'Move "api" from "shop" to "back"');
    },
    made: '"api" has moved from "shop" to "back"',
    cutOff: 'The move of "api" was cut off',
  };
  const removal: Deed = {
    async begin() {
      await workbench().menu(workbench().row('shop'), /Remove Network/);
      await workbench().answer('Disconnect and Remove');
    },
    made: 'Removed network "shop"',
    cutOff: 'The removal of network "shop" was cut off',
  };

  /** Gives the message that the next start shows; fails where the deed was done before. */
  async function beginAndKill(deed: Deed, step: number, when: 'before' | 'after'): Promise<Locator> {
    assert.equal(await killIn(deed, step, when), 'killed');
    await startAgain();
    return workbench().notification(deed.cutOff);
  }

  async function killIn(deed: Deed, step: number, when: 'before' | 'after'): Promise<'killed' | 'done'> {
    const killed = new Promise<'killed'>((resolve) => {
      socket.arm(step, async (pass) => {
        if (when === 'after') await pass();
        killExtensionHost();
        resolve('killed');
        return 'cut';
      });
    });
    await deed.begin();
    const done = workbench().notification(deed.made).waitFor();
    const outcome = await Promise.race([killed, done.then(() => 'done' as const)]);
    socket.disarm();
    return outcome;
  }

  async function isInternal(): Promise<boolean> {
    return ((await engine().call('GET', '/networks/shop')) as { readonly Internal: boolean }).Internal;
  }

  it('is restored when the next start is told to', async () => {
    const before = await engineState(engine());
    const message = await beginAndKill(edit, 4, 'after');
    assert.notDeepEqual(await engineState(engine()), before);
    await workbench().answer('Restore', message);
    await workbench().notification('is as it was before').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('is finished when the next start is told to, and can be undone then', async () => {
    const before = await engineState(engine());
    const message = await beginAndKill(edit, 6, 'after');
    await workbench().answer('Finish', message);
    const done = workbench().notification('The change of "shop" is finished');
    await done.waitFor();
    assert.ok(await isInternal());
    await workbench().answer('Undo', done);
    await workbench().notification('Undone: the network "shop" is as it was').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('is a move that is finished, and can be undone then', async () => {
    const before = await engineState(engine());
    const message = await beginAndKill(move, 1, 'after');
    // It joins before it leaves, so that it is never without a network.
    assert.deepEqual(await networksOf('api'), ['back', 'shop']);
    await workbench().answer('Finish', message);
    const done = workbench().notification(/The change of .* is finished/);
    await done.waitFor();
    assert.deepEqual(await networksOf('api'), ['back']);
    await workbench().answer('Undo', done);
    await workbench().notification('Undone: "api" is in "shop" again').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('is a removal that is restored, though the network is gone already', async () => {
    const before = await engineState(engine());
    const message = await beginAndKill(removal, 3, 'after');
    assert.equal((await engine().request('GET', '/networks/shop')).status, 404);
    await workbench().answer('Restore', message);
    await workbench().notification('is as it was before').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  async function networksOf(container: string): Promise<readonly string[]> {
    const told = await engine().call('GET', `/containers/${container}/json`);
    const { NetworkSettings } = told as { readonly NetworkSettings: { readonly Networks: object } };
    return Object.keys(NetworkSettings.Networks).sort();
  }

  /** Takes minutes: for whoever changes what happens in an edit. */
  if (process.env['DOCKER_NETWORKS_EXHAUSTIVE'] === '1')
    it('is restored or finished, as it is told, wherever the host was killed', async function () {
      this.timeout(1_200_000);
      const before = await engineState(engine());
      let step = 1;
      for (; ; step++) {
        if ((await killIn(edit, step, step % 2 === 0 ? 'before' : 'after')) === 'done') break;
        await startAgain();
        const message = workbench().notification('The edit of network "shop" was cut off');
        const [way, told] =
          step % 4 < 2 ? (['Restore', 'is as it was before'] as const) : (['Finish', 'is finished'] as const);
        await workbench().answer(way, message);
        await workbench().notification(told).waitFor();
        if (way === 'Finish') {
          assert.ok(await isInternal(), `finished after step ${step}`);
          await workbench().answer('Undo', workbench().notification(told));
          await workbench().notification('Undone: the network "shop" is as it was').waitFor();
        }
        assert.deepEqual(await engineState(engine()), before, `${way} after step ${step}`);
        assert.deepEqual(readdirSync(journals()), [], `nothing is left after step ${step}`);
      }
      await workbench().command('Docker Networks: Undo Last Network Change');
      await workbench().notification('Undone: the network "shop" is as it was').waitFor();
      assert.deepEqual(await engineState(engine()), before);
      console.log(`      killed at ${step - 1} steps`);
    });

  it('can be looked at, restored later from the palette, or forgotten', async () => {
    const before = await engineState(engine());
    const message = await beginAndKill(edit, 5, 'before');
    await workbench().answer('Details', message);
    await eventually(async () =>
      assert.deepEqual(
        (await workbench().options()).map((option) => option.split('  ')[0]),
        ['Finish', 'Restore', 'Forget...', 'Begun', 'Containers concerned', 'Record of how it was'],
      ),
    );
    await workbench().page.keyboard.press('Escape');
    await workbench().command('Docker Networks: Finish or Restore Unfinished Changes');
    await workbench().pick('Edit of network "shop"');
    await workbench().pick('Restore');
    await workbench().notification('is as it was before').waitFor();
    assert.deepEqual(await engineState(engine()), before);

    const again = await beginAndKill(edit, 1, 'before');
    await workbench().answer('Details', again);
    await workbench().pick('Forget...');
    await workbench().answer('Forget');
    await workbench().command('Docker Networks: Finish or Restore Unfinished Changes');
    await workbench().notification('No change waits').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('is left alone while another window works on it, and offered when that one has died', async () => {
    const before = await engineState(engine());
    const task: ChangeTask = {
      host: socket.host,
      folder: journals(),
      what: 'edit',
      networkId: await networkId(engine(), 'shop'),
      containerId: scene.api,
    };
    let release = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      socket.arm(4, () => {
        resolve();
        return new Promise((cut) => (release = () => cut('cut')));
      });
    });
    const program = path.join(projectRoot, 'test/engine/change/changeProcess.ts');
    const other = spawn(process.execPath, ['--require', 'tsx/cjs', program], {
      cwd: projectRoot,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const ended = once(other, 'exit');
    try {
      other.stdin.end(JSON.stringify(task));
      await reached;
      await startAgain();
      await workbench().command('Docker Networks: Finish or Restore Unfinished Changes');
      await workbench().quickInput.getByText('Another window is working on it').waitFor();
      await workbench().page.keyboard.press('Escape');
      await reviewSwitch(workbench(), 'shop', 'Internal');
      await workbench().quickInput.getByText('Another window is changing these networks').waitFor();
      await workbench().page.keyboard.press('Escape');
    } finally {
      other.kill('SIGKILL');
      await ended;
      release();
      socket.disarm();
    }
    const message = workbench().notification('The edit of network "shop" was cut off');
    await workbench().answer('Restore', message);
    await workbench().notification('is as it was before').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('is not touched where its record cannot be read', async () => {
    const file = path.join(journals(), '00000000-0000-4000-8000-000000000000.json');
    mkdirSync(journals(), { recursive: true });
    writeFileSync(file, '{"torn":');
    await startAgain();
    await workbench().notification('cannot be read').filter({ hasText: file }).waitFor();
    rmSync(file);
  });

  it('is taken back when it is cancelled in time', async () => {
    const before = await engineState(engine());
    let goOn = (): void => undefined;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    socket.arm(3, async (pass) => {
      const answer = await pass();
      await cancelled;
      return answer;
    });
    await reviewSwitch(workbench(), 'shop', 'Internal');
    await makeChange(workbench());
    await workbench().answer('Cancel', workbench().notification('Changing network "shop"'));
    goOn();
    await workbench().notification('It was cancelled. All is as it was before.').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });
});
