import assert from 'node:assert/strict';
import { useEngine, useWorkbench } from '../support/hooks';

describe('the workbench', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));

  it('shows the networks of the engine', async () => {
    await workbench().openView();
    await workbench().row('bridge').waitFor();
    const names = (await workbench().rows()).map((row) => row.split('  ')[0]);
    assert.deepEqual(names, ['bridge', 'host', 'none']);
  });

  it('finds the commands in the palette', async () => {
    await workbench().page.keyboard.press('F1');
    await workbench().type('>Docker Networks:');
    const commands = await workbench().options();
    await workbench().page.keyboard.press('Escape');
    assert.ok(commands.includes('Docker Networks: Create Network...'), commands.join('\n'));
  });
});
