import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { useEngine, useWorkbench } from '../support/hooks';

describe('the workbench', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));

  it('shows the networks of the engine', async () => {
    await workbench().openView();
    await workbench().row('bridge').waitFor();
    await eventually(async () => {
      const names = (await workbench().rows()).map((row) => row.split('  ')[0]);
      assert.deepEqual(names, ['bridge', 'host', 'none']);
    });
  });

  it('finds the commands in the palette', async () => {
    const create = workbench().quickInput.getByRole('option', { name: 'Docker Networks: Create Network...' });
    await workbench().inPalette('Docker Networks:', () => create.waitFor({ timeout: 10_000 }));
    await workbench().page.keyboard.press('Escape');
  });
});
