import { isHome, looksForHome } from '../home';
import { homeObstacle } from '../joinObstacle';
import type { Membership } from '../membership';
import { isAttached } from '../membership';
import type { Container, Network } from '../model';
import type { ContainerChange } from './containerChange';
import { candidatesOf, endpointTo } from './attachments';
import { flowImpacts } from './flowImpacts';
import type { Impact } from './impact';
import { named } from './impact';
import { namesCollide, namesLost } from './nameImpacts';
import type { Ground, Surroundings } from './surroundings';
import { surroundingsOf } from './surroundings';

/** What happens to containers that are disconnected, connected or moved together; no network is removed. */
export function impactsOf(ground: Ground, changes: readonly ContainerChange[]): readonly Impact[] {
  const around = surroundingsOf(ground);
  return changes.flatMap((change) => changeImpacts(around, change, changes));
}

/** `together` are all changes that happen at once: who leaves with the container does not miss it. */
export function changeImpacts(
  around: Surroundings,
  change: ContainerChange,
  together: readonly ContainerChange[],
): readonly Impact[] {
  const { container, leaves } = change;
  const { membership } = around;
  const sharers = membership.sharersOf(container.id).map(named);
  const running = candidatesOf(membership, container).length > 0;
  return [
    ...leaves.flatMap((network) => leaving(membership, container, network)),
    ...namesLost(membership, change, together),
    ...namesCollide(membership, change),
    ...(leavesAll(membership, change) ? [{ code: 'last-network', container: named(container) } as const] : []),
    ...(running ? flowImpacts(membership, change) : []),
    ...(running && sharers.length > 0
      ? [{ code: 'sharers-follow', container: named(container), sharers } as const]
      : []),
    ...leaves.flatMap((network) => homeImpacts(around, change, network)),
  ];
}

function leaving(membership: Membership, container: Container, network: Network): readonly Impact[] {
  const endpoint = endpointTo(membership, container, network);
  if (!endpoint) return [];
  const who = { container: named(container), network: named(network) };
  if (!isAttached(endpoint)) return [{ code: 'starts-without', ...who }];
  const addresses = [endpoint.ipv4, endpoint.ipv6].filter((address) => address !== undefined);
  return [{ code: 'detached', ...who, addresses }];
}

/** What comes of it that the engine looks for the network which a container was made in. */
function homeImpacts(
  { membership, rules }: Surroundings,
  { container, joins }: ContainerChange,
  network: Network,
): readonly Impact[] {
  if (!endpointTo(membership, container, network) || !looksForHome(rules)) return [];
  const who = { container: named(container), network: named(network) };
  const gone = membership.goneHomeOf(container);
  if (homeObstacle(gone, container, rules) && gone) return [{ code: 'no-return', ...who, ...gone }];
  return joins && isHome(network, container) ? [{ code: 'home-needed', ...who }] : [];
}

function leavesAll(membership: Membership, { container, leaves, joins }: ContainerChange): boolean {
  if (leaves.length === 0 || joins) return false;
  return container.endpoints.every((endpoint) => {
    const network = membership.networkOf(endpoint);
    return network !== undefined && leaves.some((left) => left.id === network.id);
  });
}
