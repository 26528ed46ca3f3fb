import type { Snapshot } from '../model';
import { compareNaturally } from '../naturalOrder';
import type { Arrangement, Branch } from './arrangement';
import { arrangementOf } from './arrangement';
import { containerBranches } from './containerBranches';
import { withoutUnreadable } from './filter';
import type { NetworkBranch } from './networkBranches';
import { networkBranches } from './networkBranches';
import type { ViewSettings } from './rows';
import { rowId } from './rows';
import type { Scene } from './scene';
import { sceneOf } from './scene';

/** The tree of an engine's networks and containers. */
export function arrange(snapshot: Snapshot, settings: ViewSettings): Arrangement {
  const scene = sceneOf(snapshot, settings);
  return arrangementOf([...mainBranches(scene), ...unreadableBranches(scene)]);
}

function mainBranches(scene: Scene): readonly Branch[] {
  const { groupBy } = scene.settings;
  switch (groupBy) {
    case 'container':
      return containerBranches(scene);
    case 'none':
      return networkBranches(scene);
    case 'driver':
      return groupBranches(scene, groupBy, ({ row }) => row.network.driver);
    case 'project':
      return groupBranches(scene, groupBy, ({ row }) => row.project ?? '');
  }
}

/** Groups in order, the one without a name last. */
function groupBranches(
  scene: Scene,
  by: 'driver' | 'project',
  nameOf: (branch: NetworkBranch) => string,
): readonly Branch[] {
  const groups = new Map<string, NetworkBranch[]>();
  for (const branch of networkBranches(scene)) {
    const members = groups.get(nameOf(branch));
    if (members) members.push(branch);
    else groups.set(nameOf(branch), [branch]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareNaturally(a, b))
    .map(([name, members]) => ({
      row: {
        kind: 'group',
        id: rowId([scene.settings.engineKey, by, name]),
        expandable: true,
        by,
        name,
        networks: members.length,
      },
      grow: () => members,
    }));
}

function unreadableBranches(scene: Scene): readonly Branch[] {
  return scene.snapshot.unreadable
    .filter((record) => withoutUnreadable(scene.filter, record).length === 0)
    .map((record) => ({
      row: {
        kind: 'unreadable',
        id: rowId([scene.settings.engineKey, `unreadable-${record.kind}`, String(record.index)]),
        expandable: false,
        record,
      },
      grow: () => [],
    }));
}
