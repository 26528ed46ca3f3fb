import { projectOf, serviceOf } from '../composeLabels';
import type { Membership } from '../membership';
import { isAttached } from '../membership';
import type { Container, Network } from '../model';
import { builtInRole } from '../networkRole';
import { candidatesOf, endpointTo } from './attachments';
import type { ContainerChange } from './containerChange';
import type { Impact } from './impact';
import { named } from './impact';

/** Names that stop resolving for those who stay in a network and share no other one with the container. */
export function namesLost(
  membership: Membership,
  change: ContainerChange,
  together: readonly ContainerChange[],
): readonly Impact[] {
  const { container, leaves, joins, details } = change;
  const stays = [
    ...candidatesOf(membership, container).map((candidate) => candidate.network),
    ...(joins ? [joins.network] : []),
  ].filter((network) => resolvesNames(network) && !leaves.some((left) => left.id === network.id));
  return leaves.filter(resolvesNames).flatMap((network): readonly Impact[] => {
    const endpoint = endpointTo(membership, container, network);
    if (!endpoint || !isAttached(endpoint)) return [];
    const leavers = new Set(together.filter((one) => one.leaves.includes(network)).map((one) => one.container.id));
    const peers = membership
      .of(network.id)
      .filter((other) => !leavers.has(other.container.id) && isAttached(other.endpoint))
      .filter((other) => !stays.some((common) => endpointTo(membership, other.container, common)))
      .map((other) => named(other.container));
    if (peers.length === 0) return [];
    const inspected = details?.endpoints.find((one) => one.networkId === network.id);
    const names = [...new Set([...namesOf(container), ...(inspected?.aliases ?? [])])];
    return [{ code: 'names-lost', container: named(container), network: named(network), names, peers }];
  });
}

/** Names of the newcomer to which somebody in the network answers already. */
export function namesCollide(membership: Membership, { container, joins }: ContainerChange): readonly Impact[] {
  if (!joins || !resolvesNames(joins.network)) return [];
  const own = new Set([...namesOf(container), ...(joins.request.aliases ?? [])]);
  const clashes = membership
    .of(joins.network.id)
    .map((member) => member.container)
    .filter((other) => other.id !== container.id && !areReplicas(other, container))
    .map((other) => ({ other, names: namesOf(other).filter((name) => own.has(name)) }))
    .filter(({ names }) => names.length > 0);
  if (clashes.length === 0) return [];
  return [
    {
      code: 'names-collide',
      container: named(container),
      network: named(joins.network),
      names: [...new Set(clashes.flatMap(({ names }) => names))],
      holders: clashes.map(({ other }) => named(other)),
    },
  ];
}

/** The names that the listing tells: of the container, and of its compose service, which Compose adds as alias. */
function namesOf(container: Container): readonly string[] {
  const service = serviceOf(container);
  return service === undefined ? [container.name] : [container.name, service];
}

/** The default bridge, `host` and `none` have no resolver. */
function resolvesNames(network: Network): boolean {
  const role = builtInRole(network);
  return role === undefined || role === 'ingress';
}

/** Replicas of one compose service share its name on purpose. */
function areReplicas(a: Container, b: Container): boolean {
  const service = serviceOf(a);
  return service !== undefined && service === serviceOf(b) && projectOf(a) === projectOf(b);
}
