import { projectOf } from '../composeLabels';
import type { Attachment } from '../membership';
import type { Network } from '../model';
import { compareNaturally } from '../naturalOrder';
import { builtInRole } from '../networkRole';
import { hostPorts } from '../ports';
import type { Branch } from './arrangement';
import { isInSubnets, withoutNetwork } from './filter';
import type { NetworkFlag, NetworkRow } from './rows';
import { rowId } from './rows';
import type { Scene } from './scene';
import { addressOf, isFound, sharerBranches } from './scene';

const shortIdLength = 12;

export interface NetworkBranch extends Branch {
  readonly row: NetworkRow;
}

/** The networks that the settings show: own ones first, then built-in ones. */
export function networkBranches(scene: Scene): readonly NetworkBranch[] {
  const twinNames = repeatedNames(scene.snapshot.networks);
  return scene.snapshot.networks
    .flatMap((network) => networkBranch(scene, network, twinNames) ?? [])
    .sort(
      ({ row: a }, { row: b }) =>
        Number(a.role !== undefined) - Number(b.role !== undefined) ||
        compareNaturally(a.network.name, b.network.name) ||
        compareNaturally(a.id, b.id),
    );
}

function networkBranch(scene: Scene, network: Network, twinNames: ReadonlySet<string>): NetworkBranch | undefined {
  const role = builtInRole(network);
  if (role !== undefined && !scene.settings.showBuiltIn) return undefined;
  const attached = scene.membership.of(network.id);
  const rest = withoutNetwork(scene.filter, network);
  const found = rest.length === 0 ? attached : attached.filter((attachment) => isFound(scene, rest, attachment));
  if (found.length === 0 && !isInSubnets(rest, network)) return undefined;
  const shown = found.length === 0 ? attached : found;
  const path = [scene.settings.engineKey, 'network', network.id];
  const subnet = network.ipam.pools[0]?.subnet;
  const project = projectOf(network);
  return {
    row: {
      kind: 'network',
      id: rowId(path),
      expandable: attached.length > 0,
      network,
      containers: attached.length,
      running: attached.filter(({ container }) => container.state === 'running').length,
      flags: flagsOf(network),
      ...(subnet !== undefined && { subnet }),
      ...(role && { role }),
      ...(project !== undefined && { project }),
      ...(twinNames.has(network.name) && { twinId: network.id.slice(0, shortIdLength) }),
    },
    grow: () =>
      [...shown]
        .sort((a, b) => compareNaturally(a.container.name, b.container.name))
        .map((attachment) => attachmentBranch(scene, network, attachment, path)),
  };
}

function attachmentBranch(
  scene: Scene,
  network: Network,
  { container, endpoint }: Attachment,
  above: readonly string[],
): Branch {
  const path = [...above, 'container', container.id];
  const address = addressOf(endpoint);
  return {
    row: {
      kind: 'attachment',
      id: rowId(path),
      expandable: scene.membership.sharersOf(container.id).length > 0,
      network,
      container,
      endpoint,
      ports: hostPorts(container.ports),
      ...(address !== undefined && { address }),
    },
    grow: () => sharerBranches(scene, container, path),
  };
}

function flagsOf(network: Network): readonly NetworkFlag[] {
  const flags: NetworkFlag[] = [];
  if (network.internal) flags.push('internal');
  if (network.scope === 'swarm') flags.push('swarm');
  if (network.ipv6) flags.push('ipv6');
  if (network.configOnly) flags.push('config-only');
  return flags;
}

function repeatedNames(networks: readonly Network[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of networks) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}
