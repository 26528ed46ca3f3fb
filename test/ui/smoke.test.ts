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
    // What the palette offers is settled when it opens, and what a window can do is known some time after it begins.
    await eventually(async () => {
      await workbench().page.keyboard.press('F1');
      await workbench().type('>Docker Networks:');
      await workbench()
        .quickInput.getByRole('option', { name: 'Docker Networks: Create Network...' })
        .waitFor({ timeout: 10_000 })
        .finally(() => workbench().page.keyboard.press('Escape'));
    });
  });
});
