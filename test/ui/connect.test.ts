import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';

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

  beforeSecondAttempt(async () => {
    for (const network of Object.keys(await addressesOf('web')))
      await engine().call('POST', `/networks/${network}/disconnect`, { Container: 'web' });
    await engine().call('POST', '/networks/front/connect', { Container: 'web' });
    await workbench().openView();
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

  it('are connected by keyboard alone, to an address that is chosen, and are as before when that is undone by a key', async () => {
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
    // The rest of the test is the way back: a second attempt has to go both ways.
    await window.row('front').click();
    await window.row('front').and(window.page.locator('.focused')).waitFor();
    await press('Control+Z');
    await untilAt('web', { front: '10.204.1.2' });
    await window.notification('"web" is not connected to "back" any more').waitFor();
  });

  /** Option → what is typed into it → what is said of that. */
  const wrong: readonly (readonly [option: string, typed: readonly (readonly [string, string])[]])[] = [
    [
      'IPv4 Address',
      [
        ['10.204.3.9', 'The address is in no subnet of the network: 10.204.2.0/24.'],
        ['10.204.2.1', 'This is the address of the gateway.'],
        ['10.204.2.300', '"300" is more than 255.'],
        ['$(trash)<b>[x](command:y)', '"$(trash)<b>[x](command:y)" is no IP address.'],
      ],
    ],
    [
      'Aliases',
      [
        ['two words', 'A name with blanks cannot be looked up.'],
        ['db', 'db answers to this name already'],
      ],
    ],
    ['Gateway Priority', [['1.5', 'The engine takes whole numbers.']]],
    ['Link-Local Addresses', [['10.204.2.9', 'A link-local address is in 169.254.0.0/16 or fe80::/10.']]],
  ];

  it('are told what is wrong while it is typed, and are left as they are when the form is left', async () => {
    const window = workbench();
    const before = await addressesOf('web');
    const review = 'Enter connects as it stands';
    await window.command('Docker Networks: Connect Container...');
    await window.quickInput.getByPlaceholder('To which networks').waitFor();
    await choose('10.204.2', 'back');
    await window.quickInput.getByPlaceholder('Which containers to connect to "back"').waitFor();
    await choose('web', 'web');
    for (const [option, inputs] of wrong) {
      await window.choose(review, option);
      await window.quickInput.getByText(`Connect Containers: ${option}`).waitFor();
      for (const [typed, said] of inputs) {
        await window.type(typed);
        await window.quickInput.getByText(said).first().waitFor();
      }
      await press('Control+Alt+Minus');
    }
    await window.choose(review, 'Aliases');
    await window.quickInput.getByText('Connect Containers: Aliases').waitFor();
    await window.type('$(trash)<b>[x](command:y)', 'enter');
    await offered(/Aliases.*\$\(trash\)<b>\[x\]\(command:y\)/).waitFor();
    await press('Escape');
    await window.quickInput.waitFor({ state: 'hidden' });
    assert.deepEqual(await addressesOf('web'), before);
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
