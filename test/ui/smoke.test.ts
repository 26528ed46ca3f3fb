import assert from 'node:assert/strict';
import { useEngine, useWorkbench } from '../support/hooks';

describe('the workbench', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));

  it('opens the view and finds its commands in the palette', async () => {
    await workbench().openView();
    await workbench().page.keyboard.press('F1');
    await workbench().type('>Docker Networks:');
    const commands = await workbench().options();
    await workbench().page.keyboard.press('Escape');
    assert.ok(commands.includes('Docker Networks: Create Network...'), commands.join('\n'));
  });
});
