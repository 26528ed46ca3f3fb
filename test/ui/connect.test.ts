import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { useEngine, useWorkbench } from '../support/hooks';

describe('containers in the workbench', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));

  before('fill the engine', async () => {
    await engine().createNetwork('front', { IPAM: { Config: [{ Subnet: '10.204.1.0/24' }] } });
    await engine().createNetwork('back', { IPAM: { Config: [{ Subnet: '10.204.2.0/24' }] } });
    await engine().createContainer('web', { network: 'front' });
    await engine().createContainer('db', { network: 'back' });
    await engine().createContainer('bare', { network: 'host' });
    await workbench().openView();
    await workbench().row('front').waitFor();
  });

  /** Network → address, as the engine has it. */
  async function addressesOf(container: string): Promise<Readonly<Record<string, string>>> {
    const { text } = await engine().request('GET', `/containers/${container}/json`);
    const { NetworkSettings } = JSON.parse(text) as {
      readonly NetworkSettings: { readonly Networks: Readonly<Record<string, { readonly IPAddress: string }>> };
    };
    return Object.fromEntries(Object.entries(NetworkSettings.Networks).map(([name, at]) => [name, at.IPAddress]));
  }

  /** Waits for what the engine has, not for a time. */
  function untilAt(container: string, wanted: Readonly<Record<string, string>>): Promise<void> {
    return eventually(async () => assert.deepEqual(await addressesOf(container), wanted));
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await workbench().page.keyboard.press(key);
  }

  /** Types into the open question, waits until what it then shows is focused, and accepts that. */
  async function choose(text: string, shown: string | RegExp): Promise<void> {
    await workbench().type(text);
    await workbench().quickInput.locator('.monaco-list-row.focused').filter({ hasText: shown }).waitFor();
    await press('Enter');
  }

  /** What the open question shows. */
  function offered(shown: string | RegExp): Locator {
    return workbench().quickInput.locator('.monaco-list-row').filter({ hasText: shown }).first();
  }

  it('are connected by keyboard alone, to an address that is chosen', async () => {
    const window = workbench();
    await window.command('Docker Networks: Connect Container...');
    await window.quickInput.getByPlaceholder('To which networks').waitFor();
    await window.screenshot('connect-1-networks');
    await choose('10.204.2', 'back');
    await window.quickInput.getByPlaceholder('Which containers to connect to "back"').waitFor();
    await window.screenshot('connect-2-containers');
    await choose('bare', 'bare');
    await window.notification("It uses the host's own interfaces").waitFor();
    await choose('web', 'web');
    await offered('Connect "web" to "back"').waitFor();
    await window.screenshot('connect-3-review');
    await choose('IPv4', 'IPv4 Address');
    await offered('10.204.2.3').waitFor();
    await window.screenshot('connect-4-address');
    await window.type('10.204.2.2');
    await offered(/"db" has this address/).waitFor();
    await choose('10.204.2.40', '10.204.2.40');
    await offered(/IPv4 Address.*10\.204\.2\.40/).waitFor();
    await window.screenshot('connect-5-chosen');
    await press('Enter');
    await untilAt('web', { back: '10.204.2.40', front: '10.204.1.2' });
    await window.notification('Connected "web" to "back"').waitFor();
  });

  it('are as before when that is undone by a key', async () => {
    await workbench().row('front').click();
    await press('Control+Z');
    await untilAt('web', { front: '10.204.1.2' });
    await workbench().notification('"web" is not connected to "back" any more').waitFor();
  });

  it('move after it is shown what that does, and come back by the button', async () => {
    const window = workbench();
    await window.command('Docker Networks: Move Container to Another Network...');
    await window.quickInput.getByPlaceholder('Which container is to move?').waitFor();
    await choose('web', 'web');
    await window.quickInput.getByPlaceholder('Which network is "web" to join?').waitFor();
    await choose('back', 'back');
    await offered(/"web" leaves "front" and loses 10\.204\.1\.2/).waitFor();
    await window.screenshot('connect-6-move');
    await press('Enter');
    await untilAt('web', { back: '10.204.2.3' });
    const moved = window.notification('"web" has moved from "front" to "back"');
    await moved.waitFor();
    await window.screenshot('connect-7-moved');
    await moved.getByRole('button', { name: 'Undo' }).focus();
    await press('Enter');
    await untilAt('web', { front: '10.204.1.2' });
  });
});
