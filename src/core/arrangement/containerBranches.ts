import type { Container, Endpoint, Network } from '../model';
import { compareNaturally } from '../naturalOrder';
import { hostPorts } from '../ports';
import type { Branch } from './arrangement';
import type { Filter } from './filter';
import { withoutContainer, withoutEndpoint, withoutNetwork } from './filter';
import { rowId } from './rows';
import type { Scene } from './scene';
import { addressOf, hasSharer, sharerBranches } from './scene';

/** A container's attachment and the network behind it, if it still is there. */
interface Link {
  readonly endpoint: Endpoint;
  readonly network?: Network;
}

/** Containers in order, their networks below; those in another's namespace stand below that one. */
export function containerBranches(scene: Scene): readonly Branch[] {
  return scene.snapshot.containers
    .filter((container) => !scene.membership.ownerOf(container))
    .flatMap((container) => containerBranch(scene, container) ?? [])
    .sort(({ container: a }, { container: b }) => compareNaturally(a.name, b.name) || compareNaturally(a.id, b.id));
}

function containerBranch(scene: Scene, container: Container): (Branch & { readonly container: Container }) | undefined {
  const links = linksOf(scene, container);
  const rest = withoutContainer(scene.filter, container);
  const shown = rest.length === 0 ? links : links.filter((link) => answers(rest, link));
  if (rest.length > 0 && shown.length === 0 && !hasSharer(scene, rest, container)) return undefined;
  const path = [scene.settings.engineKey, 'container', container.id];
  return {
    container,
    row: {
      kind: 'container',
      id: rowId(path),
      expandable: links.length > 0 || scene.membership.sharersOf(container.id).length > 0,
      container,
      networks: links.length,
      ports: hostPorts(container.ports),
    },
    grow: () => [
      ...[...shown]
        .sort((a, b) => compareNaturally(nameOf(a), nameOf(b)))
        .map((link) => linkBranch(container, link, path)),
      ...sharerBranches(scene, container, path),
    ],
  };
}

function linksOf(scene: Scene, container: Container): readonly Link[] {
  const links = new Map<string, Link>();
  for (const endpoint of container.endpoints) {
    const network = scene.membership.networkOf(endpoint);
    const link = { endpoint, ...(network && { network }) };
    const key = linkKey(link).join('/');
    if (!links.has(key)) links.set(key, link);
  }
  return [...links.values()];
}

function linkKey({ endpoint, network }: Link): readonly [kind: string, id: string] {
  return network ? ['network', network.id] : ['lost-network', endpoint.networkName];
}

function nameOf({ endpoint, network }: Link): string {
  return network?.name ?? endpoint.networkName;
}

function answers(filter: Filter, { endpoint, network }: Link): boolean {
  const rest = withoutEndpoint(filter, endpoint);
  return (network ? withoutNetwork(rest, network) : rest).length === 0;
}

function linkBranch(container: Container, link: Link, above: readonly string[]): Branch {
  const address = addressOf(link.endpoint);
  return {
    row: {
      kind: 'container-network',
      id: rowId([...above, ...linkKey(link)]),
      expandable: false,
      container,
      endpoint: link.endpoint,
      ...(link.network && { network: link.network }),
      ...(address !== undefined && { address }),
    },
    grow: () => [],
  };
}
