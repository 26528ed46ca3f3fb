import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { engineState } from '../engine/change/engineState';
import { startFaultySocket } from '../engine/change/faultySocket';
import type { FaultySocket } from '../engine/change/faultySocket';
import { buildScene } from '../engine/change/scene';
import { beforeSecondAttempt, tellFailures, useEngine, useWorkbench } from '../support/hooks';
import type { Workbench } from '../support/workbench';
import { makeChange, reviewSwitch } from './editSteps';

/** Two windows of one VS Code, which share where changes are written down. */
describe('two windows', function () {
  this.timeout(300_000);
  const engine = useEngine();
  let socket: FaultySocket;
  before(async () => {
    socket = await startFaultySocket(engine().host.replace('unix://', ''));
    await buildScene(engine());
  });
  after(() => socket.stop());
  const first = useWorkbench(() => ({ engine: socket.host }));
  let second: Workbench;
  before(async () => {
    second = await first().another();
    for (const window of [first(), second]) {
      await window.openView();
      await window.row('shop').waitFor();
    }
  });
  tellFailures(() => second, 'second');
  beforeSecondAttempt(async () => {
    socket.disarm();
    await second.startOver();
    rmSync(path.join(first().storage, 'changes'), { recursive: true, force: true });
    await engine().reset();
    await buildScene(engine());
    for (const window of [first(), second]) {
      await window.openView();
      await window.row('shop').waitFor();
    }
  });
  after(() => second.close());
  afterEach(async () => {
    socket.disarm();
    // What is said in the next test must not be taken for what was said in this one.
    await first().command('Notifications: Clear All Notifications');
    await first().notification('').first().waitFor({ state: 'detached' });
  });

  function journals(): readonly string[] {
    const folder = path.join(first().storage, 'changes');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  it('that both edit one network make one change, and the other is told', async () => {
    const before = await engineState(engine());
    for (const window of [first(), second]) await reviewSwitch(window, 'shop', 'Internal');
    await makeChange(first());
    const message = first().notification('Network "shop" is changed');
    // It stays as long as it is pointed at.
    await message.hover();
    const changed = await engineState(engine());
    await makeChange(second);
    await second
      .notification('Network "shop" is not there any more')
      .or(second.notification('have changed meanwhile'))
      .waitFor();
    assert.deepEqual(await engineState(engine()), changed);
    await first().answer('Undo', message);
    await first().notification('Undone: the network "shop" is as it was').waitFor();
    assert.deepEqual([await engineState(engine()), journals()], [before, []]);
  });

  it('do not get in each other’s way while one is at it, or is to take up what was cut off', async () => {
    const before = await engineState(engine());
    let goOn = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      socket.arm(4, async (pass) => {
        resolve();
        await new Promise<void>((free) => (goOn = free));
        return pass();
      });
    });
    await reviewSwitch(first(), 'shop', 'Internal');
    await makeChange(first());
    await reached;
    await second.command('Docker Networks: Finish or Restore Unfinished Changes');
    await second.quickInput.getByText('Another window is working on it').waitFor();
    await second.page.keyboard.press('Escape');
    await reviewSwitch(second, 'shop', 'Internal');
    await second.quickInput.getByText('Another window is changing these networks').waitFor();
    goOn();
    await first().notification('Network "shop" is changed').waitFor();
    await second.choose('This cannot be done as it is', 'Look Again');
    await second.quickInput.getByText('Network "shop" is not there any more').waitFor();
    await second.page.keyboard.press('Escape');
    await first().command('Docker Networks: Undo Last Network Change');
    await first().notification('Undone: the network "shop" is as it was').waitFor();
    assert.deepEqual([await engineState(engine()), journals()], [before, []]);
  });
});
