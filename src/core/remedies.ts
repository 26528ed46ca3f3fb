import type { Step } from './change/plan';
import type { Refusal } from './change/refusals';
import type { ChangeRequest, Setback } from './change/port';
import type { EngineFailure } from './failure';
import type { NamedId } from './impact/impact';
import { named } from './impact/impact';
import type { JoinObstacle } from './joinObstacle';
import { membershipOf } from './membership';
import type { Container, Network, Snapshot } from './model';
import { builtInRole } from './networkRole';
import { hostPorts } from './ports';

/** A way out of what stands in the way, by full ids. Labels: `messages/remedies.ts`; what they do: `ui/remedies.ts`. */
export type Remedy =
  | { readonly code: 'show-network'; readonly network: NamedId }
  | { readonly code: 'show-container'; readonly container: NamedId; readonly network: NamedId }
  | { readonly code: 'choose-address'; readonly container: NamedId; readonly network: NamedId }
  /** Ends an attachment that keeps the container from others, such as that to `none`. */
  | { readonly code: 'disconnect'; readonly container: NamedId; readonly network: NamedId }
  /** Connects in its stead the container whose network it uses. */
  | { readonly code: 'connect-owner'; readonly owner: NamedId; readonly network: NamedId }
  | { readonly code: 'disconnect-and-remove'; readonly network: NamedId }
  | { readonly code: 'edit-network'; readonly network: NamedId }
  /** Asks for a network of this name. */
  | { readonly code: 'create-network'; readonly name: string }
  | { readonly code: 'recover' }
  /** It is for another engine, or for another node of its swarm. */
  | { readonly code: 'select-engine' }
  | { readonly code: 'refresh' }
  | { readonly code: 'retry' }
  /** Goes on with what was undone in part. */
  | { readonly code: 'undo-rest' };

/** Who or what stands in the way of a request that the engine refused without naming it. */
export type Culprit =
  | { readonly code: 'port-holder'; readonly port: number; readonly container: NamedId; readonly network?: NamedId }
  /** No container of this engine: another program on the host. */
  | { readonly code: 'port-of-host'; readonly port: number }
  /** What a crash has left of a network: the engine minds it and does not list it. */
  | { readonly code: 'unlisted-network'; readonly id: string };

/** What helps where a change was not begun, the most useful first. */
export function refusalRemedies(
  refusal: Refusal,
  request: ChangeRequest | undefined,
  snapshot: Snapshot,
): readonly Remedy[] {
  const network = networkOf(request, snapshot);
  const container = containerOf(request, snapshot);
  const choose = addressChoice(request, container, network);
  switch (refusal.code) {
    case 'cannot-join':
      return joinRemedies(refusal.obstacle, container, network, snapshot);
    case 'address-taken':
      return [...choose, ...showContainer(refusal.by, snapshot, network)];
    case 'address-outside':
    case 'address-reserved':
    case 'address-needs-subnet':
      return choose;
    case 'port-taken':
      return showContainer(refusal.by, snapshot);
    case 'in-use':
    case 'stale-endpoint':
      return request?.kind === 'remove' && network
        ? [{ code: 'disconnect-and-remove', network: named(network) }]
        : showNetworks([refusal.network], snapshot);
    case 'unsettled':
      return showContainer(refusal.container, snapshot);
    case 'mode-by-id':
    case 'mode-by-name':
      return refusal.containers.slice(0, 1).flatMap((name) => showContainer(name, snapshot));
    case 'overlap':
    case 'name-taken':
    case 'config-from':
      return showNetworks([refusal.code === 'config-from' ? refusal.from : refusal.network], snapshot);
    case 'config-used':
      return showNetworks(refusal.by, snapshot);
    case 'unfinished-before':
    case 'journal-unreadable':
      return [{ code: 'recover' }];
    case 'needs-manager':
    case 'other-engine':
      return [{ code: 'select-engine' }];
    case 'changed-meanwhile':
    case 'in-progress':
    case 'journal-unwritable':
      return [{ code: 'retry' }];
    case 'network-not-found':
    case 'container-not-found':
    case 'not-connected':
      return [{ code: 'refresh' }];
    case 'predefined':
    case 'ingress':
    case 'has-services':
    case 'host-mode':
    case 'nothing-to-change':
      return [];
  }
}

/** What helps where a change was begun and not finished. */
export function setbackRemedies(setback: Setback, snapshot: Snapshot): readonly Remedy[] {
  switch (setback.code) {
    case 'step-failed':
      return stepRemedies(setback.step, setback.failure, snapshot);
    case 'obstructed':
    case 'not-as-wanted':
      return [{ code: 'refresh' }];
    case 'engine-lost':
    case 'cut-off':
    case 'taken-over':
      return [{ code: 'recover' }];
    case 'other-engine':
      return [{ code: 'select-engine' }];
    case 'cancelled':
      return [];
  }
}

function stepRemedies(step: Step, failure: EngineFailure, snapshot: Snapshot): readonly Remedy[] {
  const { code } = failure;
  if (code === 'network-full' || code === 'subnet-not-given') return editNetwork(step, snapshot);
  if (code === 'address-in-use') return anotherAddress(step, snapshot);
  if (code === 'firewall-flushed') return [{ code: 'retry' }];
  return culpritRemedies(culpritOf(failure, snapshot));
}

/** Who stands in the way, as far as the engine's own words and the listing tell. */
export function culpritOf(failure: EngineFailure, snapshot: Snapshot): Culprit | undefined {
  if (failure.code === 'subnet-overlap') return unlistedCulprit(failure.detail, snapshot);
  return failure.code === 'port-in-use' ? portCulprit(failure.detail, snapshot) : undefined;
}

/** `cannot create network ID (br-ID): conflicts with network ID (br-ID): networks have overlapping IPv4`. */
function unlistedCulprit(detail: string, { networks }: Snapshot): Culprit | undefined {
  const [, id] = /conflicts with network ([0-9a-f]{64}) \(.*\): networks have overlapping/.exec(detail) ?? [];
  if (id === undefined || networks.some((network) => network.id === id)) return undefined;
  return { code: 'unlisted-network', id };
}

export function culpritRemedies(culprit: Culprit | undefined): readonly Remedy[] {
  if (culprit?.code !== 'port-holder' || !culprit.network) return [];
  return [{ code: 'show-container', container: culprit.container, network: culprit.network }];
}

/** As engines name the port: `Bind for 0.0.0.0:80 failed`, `listen tcp4 0.0.0.0:80: bind: …`, `host port for 0.0.0.0:80:…`. */
const portWords = /(?:Bind for|listen \w+|host port for) (?:\[[^\]]*\]|[^\s[]*?):(\d+)[ :]/i;

function portCulprit(detail: string, snapshot: Snapshot): Culprit | undefined {
  const [, digits] = portWords.exec(detail) ?? [];
  if (digits === undefined) return undefined;
  const port = Number(digits);
  const holder = snapshot.containers.find(({ ports }) => hostPorts(ports).some(({ hostPort }) => hostPort === port));
  if (!holder) return { code: 'port-of-host', port };
  const network = firstNetwork(holder, snapshot);
  return { code: 'port-holder', port, container: named(holder), ...(network && { network: named(network) }) };
}

function joinRemedies(
  obstacle: JoinObstacle,
  container: Container | undefined,
  network: Network | undefined,
  snapshot: Snapshot,
): readonly Remedy[] {
  switch (obstacle.code) {
    case 'already-connected':
      return container && network
        ? [{ code: 'show-container', container: named(container), network: named(network) }]
        : [];
    case 'none-mode': {
      const none = snapshot.networks.find((each) => builtInRole(each) === 'none');
      return container && none ? [{ code: 'disconnect', container: named(container), network: named(none) }] : [];
    }
    case 'shared-namespace': {
      const owner = container && membershipOf(snapshot).ownerOf(container);
      return owner && network ? [{ code: 'connect-owner', owner: named(owner), network: named(network) }] : [];
    }
    case 'home-gone':
      return obstacle.remedy === 'same-name' ? [{ code: 'create-network', name: obstacle.home }] : [];
    case 'configuration':
      return network ? [{ code: 'show-network', network: named(network) }] : [];
    case 'not-attachable':
      return network && !network.ingress ? [{ code: 'edit-network', network: named(network) }] : [];
    case 'host-network':
    case 'none-network':
    case 'host-mode':
      return [];
  }
}

function addressChoice(
  request: ChangeRequest | undefined,
  container: Container | undefined,
  network: Network | undefined,
): readonly Remedy[] {
  if (request?.kind !== 'connect' || !container || !network) return [];
  return [{ code: 'choose-address', container: named(container), network: named(network) }];
}

function anotherAddress(step: Step, { networks }: Snapshot): readonly Remedy[] {
  if (step.kind !== 'connect' || step.network.kind !== 'there') return [];
  const { id } = step.network;
  return networks
    .filter((network) => network.id === id)
    .map((network) => ({ code: 'choose-address', container: step.container, network: named(network) }));
}

/** A subnet, or a wider one or range, makes room. */
function editNetwork(step: Step, { networks }: Snapshot): readonly Remedy[] {
  if (step.kind !== 'connect' || step.network.kind !== 'there') return [];
  const { id } = step.network;
  return networks
    .filter((network) => network.id === id)
    .map((network) => ({ code: 'edit-network', network: named(network) }));
}

/** Nothing where the name means more than one, or none any more. */
function showNetworks(names: readonly string[], { networks }: Snapshot): readonly Remedy[] {
  return names.slice(0, 1).flatMap((name): readonly Remedy[] => {
    const [network, twin] = networks.filter((each) => each.name === name);
    return network && !twin ? [{ code: 'show-network', network: named(network) }] : [];
  });
}

function showContainer(name: string, snapshot: Snapshot, preferred?: Network): readonly Remedy[] {
  const container = snapshot.containers.find((each) => each.name === name);
  const network = preferred ?? (container && firstNetwork(container, snapshot));
  return container && network ? [{ code: 'show-container', container: named(container), network: named(network) }] : [];
}

function firstNetwork(container: Container, snapshot: Snapshot): Network | undefined {
  const membership = membershipOf(snapshot);
  return container.endpoints.flatMap((endpoint) => membership.networkOf(endpoint) ?? [])[0];
}

/** The network that a container is to join, or that is itself to be changed. */
function networkOf(request: ChangeRequest | undefined, { networks }: Snapshot): Network | undefined {
  if (!request || request.kind === 'undo') return undefined;
  const id = request.kind === 'move' ? request.to : request.networkId;
  return networks.find((network) => network.id === id);
}

function containerOf(request: ChangeRequest | undefined, { containers }: Snapshot): Container | undefined {
  if (!request || !('containerId' in request)) return undefined;
  return containers.find(({ id }) => id === request.containerId);
}
