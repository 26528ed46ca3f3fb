import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { useInspector, useWorkbench } from '../support/hooks';
import { makeMesh } from '../support/mesh';
import type { TwoNodeSwarm } from '../support/twoNodeSwarm';
import { nodes, startTwoNodeSwarm } from '../support/twoNodeSwarm';

describe('the inspector on a worker of a swarm', () => {
  let swarm: TwoNodeSwarm | undefined;
  before(async () => {
    swarm = await startTwoNodeSwarm();
    await makeMesh(swarm.manager, { Mode: { Global: {} } });
  });
  const workbench = useWorkbench(() => ({ engine: swarm?.worker.host ?? '' }));
  const panel = useInspector(workbench);
  after(() => swarm?.stop());

  it('tells both nodes and the tasks on both, and leaves changes to a manager', async () => {
    await workbench().openView();
    await workbench().row('mesh').click();
    await panel().tab('swarm');
    const rows = (grid: string) => panel().inside(`[aria-label="${grid}"] vscode-data-grid-row:not(.data-grid-header)`);
    for (const node of Object.values(nodes)) {
      await rows('Nodes with tasks in this network').filter({ hasText: node }).waitFor();
      await rows('Services').filter({ hasText: /^web/ }).filter({ hasText: node }).waitFor();
    }
    await eventually(async () =>
      assert.deepEqual(
        [await rows('Nodes with tasks in this network').count(), await rows('Services').count()],
        [2, 1],
      ),
    );
    for (const change of ['Edit', 'Duplicate', 'Remove'])
      await panel()
        .button(new RegExp(`^${change}.*: only a manager of the swarm can change it$`))
        .waitFor();
    await workbench().screenshot('inspector-two-nodes');
  });
});
