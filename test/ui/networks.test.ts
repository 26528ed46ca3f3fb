import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';

describe('networks that are changed in a window', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));

  before('fill the engine', async () => {
    await engine().createNetwork('front', { IPAM: { Config: [{ Subnet: '10.202.1.0/24' }] } });
    await engine().createNetwork('back', { IPAM: { Config: [{ Subnet: '10.202.2.0/24' }] } });
    await engine().createContainer('web', { network: 'front' });
    await engine().createContainer('db', { network: 'back' });
    await workbench().openView();
  });

  beforeSecondAttempt(() => workbench().openView());

  /** The row whose spoken text begins so. */
  function row(spoken: string): Locator {
    return workbench()
      .page.getByRole('tree', { name: /Networks/ })
      .getByRole('treeitem', { name: new RegExp(`^${spoken.replaceAll('.', '\\.')}(?=,|$)`) });
  }

  async function networksOf(container: string): Promise<readonly string[]> {
    const answer = await engine().request('GET', `/containers/${container}/json`);
    const parsed = JSON.parse(answer.text) as { readonly NetworkSettings: { readonly Networks: object } };
    return Object.keys(parsed.NetworkSettings.Networks).sort();
  }

  async function exists(network: string): Promise<boolean> {
    return (await engine().request('GET', `/networks/${network}`)).status === 200;
  }

  /** What one test makes and later ones use: as an earlier one should have left it. */
  async function haveDuplicable(): Promise<void> {
    await engine().removeNetwork('front-2');
    await engine().createNetwork('front-2', {
      IPAM: { Config: [{ Subnet: '10.202.9.0/24' }] },
      Options: { 'com.docker.network.driver.mtu': '1400' },
    });
    await row('network front-2, bridge, 10.202.9.0/24').waitFor();
  }

  /** Waits for the page of the wizard that stands at this step. */
  async function step(number: number): Promise<void> {
    await workbench()
      .quickInput.getByText(new RegExp(`Create Network.*\\(${number}/4\\)`))
      .waitFor();
  }

  /** From the last page to one option and back, waiting for each page before something is typed into it. */
  async function choose(option: string, value: string): Promise<void> {
    const window = workbench();
    await window.quickInput.getByPlaceholder('Enter creates the network').waitFor();
    await window.type('more options', 'enter');
    await window.quickInput.getByPlaceholder('Choose what to change').waitFor();
    await window.type(option, 'enter');
    await window.quickInput.getByText(`Create Network: ${option}`).waitFor();
    await window.type(value, 'enter');
    await window.quickInput.getByPlaceholder('Choose what to change').waitFor();
    await window.type('summary', 'enter');
    await window.quickInput.getByPlaceholder('Enter creates the network').waitFor();
  }

  it('are created by Enter alone', async () => {
    const window = workbench();
    await engine().removeNetwork('workspace');
    await row('network workspace').waitFor({ state: 'detached' });
    await window.titleAction(/Create Network/);
    for (const number of [1, 2, 3, 4]) {
      await step(number);
      await window.page.keyboard.press('Enter');
    }
    await row('network workspace, bridge').waitFor();
    assert.equal(await exists('workspace'), true);
  });

  it('are created by a wizard that corrects what is typed, by keyboard alone', async () => {
    const window = workbench();
    const { keyboard } = window.page;
    await engine().removeNetwork('front-2');
    await row('network front-2').waitFor({ state: 'detached' });
    await window.titleAction(/Create Network/);
    await step(1);
    await window.type('front', 'enter');
    // The first Enter has put in the nearest right name.
    await keyboard.press('Enter');
    await step(2);
    await keyboard.press('Enter');
    await step(3);
    await window.type('10.202.1.128/25');
    await window.quickInput.getByText('overlaps 10.202.1.0/24 of network "front"').waitFor();
    for (const strange of ['$(trash)', '[x](command:y)']) {
      await window.type(strange);
      await window.quickInput.getByText(`"${strange.replace('](', '] (')}" is no IP address.`).waitFor();
    }
    await window.type('10.77.1.128/25');
    await window.quickInput.getByText(/overlaps 10\.77\.1\.0\/24 of network ".*" in shop\/compose\.yaml/).waitFor();
    await window.type('10.202.9.7/24', 'enter');
    await keyboard.press('Enter');
    await step(4);
    await window.quickInput.getByRole('option', { name: /^Subnet.*10\.202\.9\.0\/24/ }).waitFor();
    await keyboard.press('Control+Alt+Minus');
    await step(3);
    await keyboard.press('Enter');
    await step(4);
    await choose('driver.mtu', '1400');
    await window.quickInput.getByRole('option', { name: /^driver\.mtu.*1400/ }).waitFor();
    await window.screenshot('create-summary');
    await keyboard.press('Enter');
    await row('network front-2, bridge, 10.202.9.0/24').waitFor();
    const { text } = await engine().request('GET', '/networks/front-2');
    assert.match(text, /"com\.docker\.network\.driver\.mtu":"1400"/);
  });

  /** The wizard from the palette, by Enter alone but for the name. */
  async function createFromPalette(name: string): Promise<void> {
    const window = workbench();
    await window.command('Docker Networks: Create Network');
    await step(1);
    await window.type(name, 'enter');
    for (const number of [2, 3, 4]) {
      await step(number);
      await window.page.keyboard.press('Enter');
    }
  }

  it('are selected in the tree, while the one who types stays in the editor', async () => {
    const window = workbench();
    await engine().removeNetwork('seen');
    await row('network seen').waitFor({ state: 'detached' });
    await window.openFile('shop/compose.yaml');
    await createFromPalette('seen');
    await row('network seen').and(window.page.locator('[aria-selected=true]')).waitFor();
    await window.page.locator('.part.editor .monaco-editor.focused').waitFor();
  });

  it('do not open a view that is closed', async () => {
    const window = workbench();
    const anyRow = window.row(/^network /).first();
    await engine().removeNetwork('unseen');
    await anyRow.waitFor();
    await eventually(async () => {
      await window.page.keyboard.press('Control+Shift+E');
      await anyRow.waitFor({ state: 'hidden', timeout: 5_000 });
    });
    await createFromPalette('unseen');
    await window.statusBarItem(/"unseen"/).waitFor();
    await window.openFile('shop/compose.yaml');
    assert.equal(await anyRow.isVisible(), false);
    await window.openView();
    await row('network unseen').waitFor();
  });

  it('are duplicated with a free name and a free subnet', async () => {
    const window = workbench();
    await engine().removeNetwork('front-3');
    await row('network front-3').waitFor({ state: 'detached' });
    await haveDuplicable();
    await window.menu(row('network front-2'), /Duplicate Network/);
    await window.quickInput.getByRole('option', { name: /^Name.*front-3/ }).waitFor();
    await window.page.keyboard.press('Enter');
    await row('network front-3, bridge').and(window.page.locator('[aria-selected=true]')).waitFor();
    const { text } = await engine().request('GET', '/networks/front-3');
    assert.match(text, /"com\.docker\.network\.driver\.mtu":"1400"/);
  });

  it('are as they were typed when the engine has refused them', async () => {
    const window = workbench();
    const chosen = window.quickInput.getByRole('option', { name: /^bridge\.name.*vp0/ });
    await window.titleAction(/Create Network/);
    for (const number of [1, 2, 3]) {
      await step(number);
      await window.page.keyboard.press('Enter');
    }
    // An interface of the engine's host that is no bridge.
    await choose('bridge.name', 'vp0');
    await chosen.waitFor();
    await window.page.keyboard.press('Enter');
    await window.answer('Change and Try Again', window.notification(/refused/));
    await chosen.waitFor();
    await window.page.keyboard.press('Escape');
    await window.quickInput.waitFor({ state: 'hidden' });
  });

  it('leave nothing behind when the wizard is left', async () => {
    const window = workbench();
    await window.titleAction(/Create Network/);
    await step(1);
    await window.type('abandoned', 'enter');
    await window.quickInput.getByRole('option', { name: /^Containers on this host/ }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.quickInput.waitFor({ state: 'hidden' });
    assert.equal(await exists('abandoned'), false);
  });

  it('are kept by Enter and removed by the other button', async () => {
    const window = workbench();
    await haveDuplicable();
    await window.menu(row('network front-2'), /Remove Network/);
    await window.dialog.getByRole('button', { name: 'Keep' }).and(window.page.locator(':focus')).waitFor();
    await window.page.keyboard.press('Enter');
    await window.dialog.waitFor({ state: 'detached' });
    assert.equal(await exists('front-2'), true);
    await window.menu(row('network front-2'), /Remove Network/);
    await window.answer('Remove');
    await row('network front-2').waitFor({ state: 'detached' });
    assert.equal(await exists('front-2'), false);
  });

  it('can be worked with by keyboard alone', async () => {
    const window = workbench();
    if (!(await networksOf('web')).includes('back'))
      await engine().call('POST', '/networks/back/connect', { Container: 'web' });
    // The click that opens it gives it the focus.
    await window.collapse(row('network back, bridge, 10.202.2.0/24, 2 containers'));
    await window.expand(row('network back, bridge, 10.202.2.0/24, 2 containers'));
    const focus = window.page.locator('.focused');
    await row('network back').and(focus).waitFor();
    await window.page.keyboard.press('ArrowDown');
    await row('container db').and(focus).waitFor();
    await window.page.keyboard.press('ArrowDown');
    await row('container web').and(focus).waitFor();
    await window.page.keyboard.press('Space');
    const question = window.dialog.getByText('Disconnect "web" from "back"?');
    const asked = window.dialog.or(window.quickInput);
    // The key means the row as soon as the extension has heard of the selection; until then it asks about networks.
    await eventually(async () => {
      await window.page.keyboard.press('Delete');
      await asked.waitFor({ timeout: 5_000 });
      if (await question.isVisible()) return;
      await window.page.keyboard.press('Escape');
      await asked.waitFor({ state: 'hidden' });
      throw new Error('Delete asked about something else');
    });
    await window.dialog.getByRole('button', { name: 'Keep' }).and(window.page.locator(':focus')).waitFor();
    await window.page.keyboard.press('Tab');
    await window.dialog.getByRole('button', { name: 'Disconnect' }).focus();
    await window.page.keyboard.press('Enter');
    await eventually(async () => assert.deepEqual(await networksOf('web'), ['front']));
  });
});
