import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useWorkbench } from '../support/hooks';
import { useHurtEngine } from '../support/hurtEngine';

describe('networks on a physical wire', () => {
  const engine = useHurtEngine();
  // Where the engine's interfaces are: elsewhere the wizard offers none.
  const workbench = useWorkbench(() => ({
    engine: engine().host,
    through: ['nsenter', `--net=${engine().network}`],
    relayed: true,
  }));
  const onWire = 'A place on the physical network, like a machine of its own';
  const parents = 'Interface of the host that the network hangs on';
  const subnetPage = 'Choose what to change about this subnet';

  before('open the view', async () => {
    await workbench().openView();
    await workbench().row('bridge').waitFor();
  });

  beforeSecondAttempt(() => workbench().openView());

  /** As far as the interface that the network is to hang on. */
  async function untilParent(name: string): Promise<void> {
    const window = workbench();
    await window.command('Docker Networks: Create Network...');
    await text('Name of the network', name);
    await window.choose('What the network is for', onWire);
    await window.quickInput.getByPlaceholder(parents).waitFor();
  }

  /** Answers the question with this prompt. */
  async function text(prompt: string, value: string): Promise<void> {
    await workbench().quickInput.getByText(prompt).waitFor();
    await workbench().type(value, 'enter');
  }

  it('take the subnet of their interface, and what is chosen about it, by keyboard alone', async () => {
    const window = workbench();
    const { keyboard } = window.page;
    await engine().removeNetwork('wire');
    await untilParent('wire');
    await window.screenshot('wire-1-parent');
    await window.choose(parents, 'vp0');
    await window.quickInput.getByText('Subnet, or nothing').waitFor();
    await keyboard.press('Enter');
    await window.quickInput.getByRole('option', { name: 'parent, vp0' }).waitFor();
    await window.screenshot('wire-2-review');
    await window.choose('Enter creates the network', 'Subnet');
    await window.choose(subnetPage, 'Gateway');
    await window.quickInput.getByText('Address of the gateway').waitFor();
    await window.type('10.9.9.9');
    await window.quickInput.getByText('198.18.0.0/24').waitFor();
    await window.type('198.18.0.254', 'enter');
    await window.choose(subnetPage, 'Range for containers');
    await text('Part of the subnet', '198.18.0.128/25');
    await window.choose(subnetPage, 'Reserved addresses');
    await window.choose('Add an entry, or choose one', 'Add an entry');
    await text('NAME=ADDRESS', 'printer=198.18.0.200');
    await window.choose('Add an entry, or choose one', 'Done');
    await window.screenshot('wire-3-subnet');
    await window.choose(subnetPage, 'Done');
    await window.quickInput.getByRole('option', { name: /^Subnet.*gateway 198\.18\.0\.254/ }).waitFor();
    await window.choose('Enter creates the network', 'Create the network');
    await eventually(() => engine().call('GET', '/networks/wire'));
    const wire = await engine().call('GET', '/networks/wire');
    const { Driver, Options, IPAM } = wire as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    assert.deepEqual(
      [Driver, Options?.['parent'], IPAM?.['Config']],
      [
        'macvlan',
        'vp0',
        [
          {
            Subnet: '198.18.0.0/24',
            IPRange: '198.18.0.128/25',
            Gateway: '198.18.0.254',
            AuxiliaryAddresses: { printer: '198.18.0.200' },
          },
        ],
      ],
    );
  });

  it('U17 are what the wizard begins with the next time, in a window that is loaded anew, too', async () => {
    const window = workbench();
    await window.row('wire').waitFor();
    await window.reload();
    await window.row('wire').waitFor();
    await window.command('Docker Networks: Create Network...');
    await text('Name of the network', 'next');
    await window.quickInput.getByPlaceholder('What the network is for').waitFor();
    await window.quickInput.locator('.monaco-list-row.focused').filter({ hasText: onWire }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.quickInput.waitFor({ state: 'hidden' });
  });

  it('are not given an interface or a VLAN that cannot be had', async () => {
    const window = workbench();
    await untilParent('nowhere');
    await window.choose(parents, 'Another interface, by name');
    await window.quickInput.getByText('Name of an interface of the host').waitFor();
    await window.type('vp0.5000');
    await window.quickInput.getByText('VLAN ids go from 1 to 4094.').waitFor();
    await window.page.keyboard.press('Control+Alt+Minus');
    await window.choose(parents, 'Another interface, by name');
    await window.quickInput.getByText('Name of an interface of the host').waitFor();
    await window.type('nosuch0');
    await window.quickInput.getByText('The host has no interface "nosuch0".').waitFor();
    await window.page.keyboard.press('Escape');
    await window.quickInput.waitFor({ state: 'hidden' });
  });
});
