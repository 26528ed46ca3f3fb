import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { rawContainer, rawNetwork, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { useWorkbench } from '../support/hooks';
import { projectRoot, scratchDir } from '../support/paths';

describe('Restricted Mode', () => {
  let engine: FakeEngine;
  let other: FakeEngine;
  let folder: string;

  before('a folder that wants another engine', async () => {
    engine = await startFakeEngine();
    engine.state.networks = [rawNetwork('front')];
    engine.state.containers = [rawContainer('web', ['front'])];
    other = await startFakeEngine();
    folder = scratchDir('restricted');
    cpSync(path.join(projectRoot, 'scripts/sample'), folder, { recursive: true });
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(
      path.join(folder, '.vscode/settings.json'),
      JSON.stringify({ 'dockerNetworks.endpoint': other.host, 'dockerNetworks.grouping': 'driver' }),
    );
  });
  const workbench = useWorkbench(() => ({ engine: engine.host, folder, trust: 'restricted' }));
  after(async () => {
    rmSync(folder, { recursive: true });
    await engine.stop();
    await other.stop();
  });

  it('shows the networks of the engine that the user chose, not of the one that the folder names', async () => {
    await workbench().statusBarItem('Restricted Mode').waitFor();
    await workbench().openView();
    // The group is of another setting of the same folder: it was read.
    await workbench()
      .row(/^group bridge/)
      .waitFor();
    await workbench().expand(workbench().row('front'));
    await workbench().row('web').waitFor();
    assert.deepEqual(other.requests, []);
  });

  it('offers nothing that changes the engine', async () => {
    const { page } = workbench();
    await workbench().expand(workbench().row('front'));
    await workbench().row('web').click({ button: 'right' });
    const disabled = page.getByRole('menu').getByRole('menuitem', { disabled: true });
    await disabled.first().waitFor();
    const texts = await disabled.allInnerTexts();
    await page.keyboard.press('Escape');
    for (const change of ['Connect Container...', 'Disconnect Container...', 'Move Container to Another Network'])
      assert.ok(
        texts.some((text) => text.startsWith(change)),
        `${change} is not among the disabled: ${texts.join(', ')}`,
      );
    let offered: readonly string[] = [];
    await workbench().inPalette('Docker Networks: ', () =>
      eventually(async () => {
        const options = await workbench().options();
        // Until the list has heard of what was typed it begins with others.
        assert.match(options[0] ?? '', /^Docker Networks: /);
        offered = options.map((text) => text.replace('Docker Networks: ', ''));
      }, 10_000),
    );
    await page.keyboard.press('Escape');
    const changes = /^(Create|Duplicate|Edit|Remove|Prune|Connect|Disconnect|Move|Undo|Finish)/;
    assert.deepEqual(
      offered.filter((title) => changes.test(title)),
      [],
    );
    assert.ok(
      offered.some((title) => title.startsWith('Refresh')),
      offered.join(', '),
    );
  });

  it('says so where there is nothing to see', async () => {
    engine.state.networks = [];
    engine.state.containers = [];
    await workbench().command('Docker Networks: Refresh');
    const sideBar = workbench().page.locator('.sidebar');
    await sideBar.getByText('In Restricted Mode networks can be seen but not changed.').waitFor();
    await workbench().screenshot('welcome-restricted');
    assert.deepEqual(
      engine.requests.filter((request) => !request.startsWith('GET ')),
      [],
    );
  });
});
