import { projectOf } from '../composeLabels';
import type { ContainerDetails } from '../engine';
import { homeRemedy, isHome, looksForHome } from '../home';
import { isAttached } from '../membership';
import type { Container, Endpoint, Network, Snapshot } from '../model';
import { endpointTo } from './attachments';
import { changeImpacts } from './changeImpacts';
import type { ContainerChange } from './containerChange';
import type { Impact, StartRemedy } from './impact';
import { named } from './impact';
import type { Ground, Surroundings } from './surroundings';
import { surroundingsOf } from './surroundings';

/**
 * What removing these networks does, once their running members are disconnected. `details` of a container are taken
 * where they are at hand.
 */
export function removalImpacts(
  ground: Ground,
  networks: readonly Network[],
  details: ReadonlyMap<string, ContainerDetails> = new Map(),
): readonly Impact[] {
  const around = surroundingsOf(ground);
  const { membership } = around;
  const members = new Map(
    networks.flatMap((network) => membership.of(network.id)).map(({ container }) => [container.id, container]),
  );
  const changes = [...members.values()].map((container): ContainerChange => {
    const inspected = details.get(container.id);
    return { container, leaves: networks, ...(inspected && { details: inspected }) };
  });
  return [
    ...changes.flatMap((change) => memberImpacts(around, change, changes)),
    ...networks.flatMap((network) => homeImpacts(ground, around, network)),
    ...networks.flatMap((network) => ownerImpacts(ground.snapshot, network)),
  ];
}

function memberImpacts(
  around: Surroundings,
  change: ContainerChange,
  together: readonly ContainerChange[],
): readonly Impact[] {
  const { container, leaves } = change;
  const bound = leaves.flatMap((network): readonly Impact[] => {
    const endpoint = endpointTo(around.membership, container, network);
    if (!endpoint || isAttached(endpoint)) return [];
    const remedy = startRemedy(container, endpoint);
    return [{ code: 'will-not-start', container: named(container), network: named(network), remedy }];
  });
  return bound.length > 0 ? bound : changeImpacts(around, change, together);
}

/** Containers that were made in it, members or not. Of stopped members it is said already that they will not start. */
function homeImpacts({ snapshot }: Ground, { membership, rules }: Surroundings, network: Network): readonly Impact[] {
  if (!looksForHome(rules)) return [];
  const madeIn = snapshot.containers.filter((container) => {
    const endpoint = endpointTo(membership, container, network);
    return isHome(network, container) && (!endpoint || isAttached(endpoint));
  });
  return (['same-name', 'recreate'] as const).flatMap((remedy): readonly Impact[] => {
    const containers = madeIn.filter((container) => homeRemedy(container) === remedy).map(named);
    return containers.length === 0 ? [] : [{ code: 'home-lost', containers, network: named(network), remedy }];
  });
}

function startRemedy(container: Container, endpoint: Endpoint): StartRemedy {
  if (endpoint.networkId === '') return 'same-name';
  return container.networkMode === endpoint.networkId ? 'recreate' : 'reconnect';
}

function ownerImpacts(snapshot: Snapshot, network: Network): readonly Impact[] {
  const project = projectOf(network);
  const by = network.configOnly ? snapshot.networks.filter((other) => other.configFrom === network.name) : [];
  return [
    ...(project === undefined ? [] : [{ code: 'compose-owned', network: named(network), project } as const]),
    ...(by.length === 0 ? [] : [{ code: 'configuration-used', network: named(network), by: by.map(named) } as const]),
  ];
}
