import assert from 'node:assert/strict';
import path from 'node:path';
import { engineState } from '../engine/change/engineState';
import { buildScene } from '../engine/change/scene';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';

const settings = 'Choose what to change, or type to find it';
const parts = 'Choose what to change about this subnet';

/** The wizard that edits a network, by keyboard alone. */
describe('editing a network', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));
  const press = (key: string): Promise<void> => workbench().page.keyboard.press(key);
  const says = (text: string | RegExp): Promise<void> => {
    const { quickInput } = workbench();
    return quickInput.getByText(text).or(quickInput.getByPlaceholder(text)).first().waitFor();
  };

  before(async () => {
    await buildScene(engine());
    await workbench().openView();
    await workbench().row('shop').waitFor();
  });

  beforeSecondAttempt(async () => {
    await engine().reset();
    await buildScene(engine());
    await workbench().openView();
    await workbench().row('shop').waitFor();
  });

  async function openEditor(network: string): Promise<void> {
    await workbench().command('Docker Networks: Edit Network...');
    await workbench().choose('Which network is to be changed?', network);
  }

  async function giveSubnet(subnet: string): Promise<void> {
    await workbench().choose(settings, 'Subnet');
    await workbench().choose(parts, 'Subnet');
    await says(/finds a free one of that size/);
    await workbench().type(subnet, 'enter');
    await workbench().choose(parts, 'Done');
    await says(`→ ${subnet}`);
    await workbench().choose(settings, 'Review the Change');
  }

  it('shows what changes, changes it, and takes it back', async () => {
    const before = await engineState(engine());
    await openEditor('shop');
    await giveSubnet('10.79.0.0/24');
    await says('Nothing has been changed yet');
    await eventually(async () =>
      assert.deepEqual((await workbench().options()).slice(0, 7), [
        'Make the Change',
        'Copy as Docker Commands',
        'Change the Settings',
        'Subnet  10.77.0.0/24 → 10.79.0.0/24',
        'Gateway  10.77.0.1 → 10.79.0.1',
        'Reserved for router  10.77.0.254 → 10.79.0.254',
        'web  10.77.0.9 → 10.79.0.9',
      ]),
    );
    await press('Enter');
    await workbench().notification('Network "shop" is changed').waitFor();
    const after = JSON.stringify(before).replaceAll('10.77.0.', '10.79.0.');
    assert.deepEqual(await engineState(engine()), JSON.parse(after));
    await workbench().command('Docker Networks: Undo Last Network Change');
    await workbench().notification('Undone: the network "shop" is as it was').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });

  it('leads out of what stands in the way, and leaves nothing behind when it is left', async () => {
    const before = await engineState(engine());
    await openEditor('shop');
    await giveSubnet('10.79.0.0/28');
    await workbench().choose('This cannot be done as it is', 'Choose Another Address for "job"');
    await says(/Address of "job"/);
    await workbench().type('10.79.0.200');
    await says(/"job" lies outside/);
    await workbench().type('10.79.0.5', 'enter');
    await workbench().choose('This cannot be done as it is', 'Choose Another Address for "fresh"');
    await says(/Address of "fresh"/);
    await press('Enter');
    await says('Nothing has been changed yet');
    await says('10.77.0.20 → 10.79.0.5');
    await press('Escape');
    await workbench().quickInput.waitFor({ state: 'hidden' });
    assert.deepEqual(await engineState(engine()), before);
  });

  it('leads to the compose file of a network that has one', async () => {
    const project = { 'com.docker.compose.project': 'shop' };
    await engine().createNetwork('shop_front', { Labels: { ...project, 'com.docker.compose.network': 'front' } });
    const file = path.join(workbench().folder, 'shop/compose.yaml');
    await engine().createContainer('shop-web-1', {
      network: 'shop_front',
      create: { Labels: { ...project, 'com.docker.compose.project.config_files': file } },
    });
    await workbench().row('shop_front').waitFor();
    await openEditor('shop_front');
    await says('Edit It Here All the Same');
    await workbench().choose('"shop_front" belongs to the Compose project "shop"', 'Open the Compose File');
    await workbench().page.getByRole('tab', { name: 'compose.yaml', selected: true }).waitFor();
  });
});
