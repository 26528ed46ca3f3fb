import assert from 'node:assert/strict';
import { engineState } from '../engine/change/engineState';
import { buildScene } from '../engine/change/scene';
import { useEngine, useWorkbench } from '../support/hooks';
import { makeChange, reviewSwitch } from './editSteps';

/** In a mount namespace of its own: where VS Code keeps what extensions store is a disk with no room left. */
const fullStorage = [
  'storage="$XDG_RUNTIME_DIR/data/User/globalStorage/docker-networks.docker-networks"',
  'mkdir -p "$storage"',
  'mount -t tmpfs -o size=8k tmpfs "$storage"',
  '{ dd if=/dev/zero of="$storage/full" bs=4k count=1 2>/dev/null || true; }',
  'exec "$@"',
].join(' && ');

describe('a disk that is full', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({
    engine: engine().host,
    through: ['unshare', '--mount', 'sh', '-c', fullStorage, 'sh'],
  }));

  before(async () => {
    await buildScene(engine());
    await workbench().openView();
    await workbench().row('shop').waitFor();
  });

  it('RT-25 lets no edit begin', async () => {
    const before = await engineState(engine());
    await reviewSwitch(workbench(), 'shop', 'Internal');
    await makeChange(workbench());
    await workbench().notification('cannot be written down first, so nothing was touched').waitFor();
    assert.deepEqual(await engineState(engine()), before);
  });
});
