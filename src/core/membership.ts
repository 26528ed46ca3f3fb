import type { GoneHome } from './home';
import { goneHome } from './home';
import type { Container, Endpoint, Network, Snapshot } from './model';

/** A container and its attachment to the network one asked about. */
export interface Attachment {
  readonly container: Container;
  readonly endpoint: Endpoint;
}

/** Who is attached to what in one snapshot. */
export interface Membership {
  /** Attachments in the order of the listing, stopped containers too; each container once. */
  of(networkId: string): readonly Attachment[];
  /** The network behind an attachment; undefined where it is gone. */
  networkOf(endpoint: Endpoint): Network | undefined;
  /** Containers that live in the network namespace of this one. */
  sharersOf(containerId: string): readonly Container[];
  /** Whose namespace a `container:` container lives in; undefined for all others and where that one is gone. */
  ownerOf(container: Container): Container | undefined;
  /** The network that a container was made in, where that is gone. */
  goneHomeOf(container: Container): GoneHome | undefined;
}

/** Whether an attachment is in force; else it is only what the container will be given when it starts. */
export function isAttached(endpoint: Endpoint): boolean {
  return endpoint.endpointId !== '';
}

/** Reads the whole snapshot once; every question is then answered from tables. */
export function membershipOf(snapshot: Snapshot): Membership {
  const networksById = new Map(snapshot.networks.map((network) => [network.id, network]));
  const networksByName = firstBy(snapshot.networks, (network) => network.name);
  const containersById = new Map(snapshot.containers.map((container) => [container.id, container]));
  const containersByName = firstBy(snapshot.containers, (container) => container.name);
  const attachments = new Map<string, Map<string, Attachment>>();
  const sharers = new Map<string, Container[]>();

  // A container that was created and never started knows its networks by name only; one that ran is bound to the id.
  function networkOf(endpoint: Endpoint): Network | undefined {
    return endpoint.networkId === '' ? networksByName.get(endpoint.networkName) : networksById.get(endpoint.networkId);
  }

  function ownerOf(container: Container): Container | undefined {
    const visited = new Set<Container>();
    let owner = container;
    while (!visited.has(owner)) {
      visited.add(owner);
      const key = namespaceOf(owner);
      if (key === undefined) return owner === container ? undefined : owner;
      const next = containersById.get(key) ?? containersByName.get(key);
      if (!next) return undefined;
      owner = next;
    }
    return undefined;
  }

  for (const container of snapshot.containers) {
    for (const endpoint of container.endpoints) {
      const network = networkOf(endpoint);
      if (!network) continue;
      const members = attachments.get(network.id) ?? new Map<string, Attachment>();
      if (!members.has(container.id)) members.set(container.id, { container, endpoint });
      attachments.set(network.id, members);
    }
    const owner = ownerOf(container);
    if (!owner) continue;
    const others = sharers.get(owner.id) ?? [];
    others.push(container);
    sharers.set(owner.id, others);
  }

  return {
    of: (networkId) => [...(attachments.get(networkId)?.values() ?? [])],
    networkOf,
    sharersOf: (containerId) => sharers.get(containerId) ?? [],
    ownerOf,
    goneHomeOf: (container) => goneHome(container, snapshot.networks),
  };
}

/** Id, or as a careless client left it name, of the container whose namespace is shared. */
function namespaceOf(container: Container): string | undefined {
  return container.networkMode.startsWith('container:') ? container.networkMode.slice('container:'.length) : undefined;
}

function firstBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!first.has(key)) first.set(key, item);
  }
  return first;
}
