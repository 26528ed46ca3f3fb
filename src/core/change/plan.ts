import { readAddress } from '../addressing';
import type { CreateNetworkRequest, EndpointDetails, EndpointRequest, NetworkMember } from '../engine';
import type { Network } from '../model';
import { attachmentDifferences, isPlugged } from './attachmentDifferences';
import { isGone, isUp } from './capture';
import type { Attachment, AttachmentTransition, Change, NetworkTransition, Side } from './change';
import { otherSide, versionOn } from './change';
import type { Observed } from './observed';
import { findNetwork, findProbes } from './observed';

/** Where a step acts: a network that is there, or the one that an earlier step creates for a transition. */
export type NetworkRef =
  | { readonly kind: 'there'; readonly id: string; readonly name: string }
  | { readonly kind: 'created'; readonly index: number; readonly name: string };

export interface ContainerRef {
  readonly id: string;
  readonly name: string;
}

export type Step =
  | {
      readonly kind: 'disconnect';
      readonly network: NetworkRef;
      readonly container: ContainerRef;
      /** `residue`: what a failed connect left in a running container. */
      readonly what: 'attachment' | 'residue';
    }
  | { readonly kind: 'remove'; readonly network: NetworkRef }
  | { readonly kind: 'create'; readonly index: number; readonly request: CreateNetworkRequest }
  | {
      readonly kind: 'connect';
      readonly network: NetworkRef;
      readonly container: ContainerRef;
      readonly request: EndpointRequest;
    };

/** Why no sequence of steps leads to the wanted state. */
export type Obstacle =
  | { readonly code: 'network-gone'; readonly network: string }
  | { readonly code: 'name-taken'; readonly network: string }
  /** Somebody else attached it meanwhile; what it needs is not known. */
  | { readonly code: 'foreign-member'; readonly network: string; readonly member: string };

export interface Plan {
  /** In order; empty where the engine has the wanted state. */
  readonly steps: readonly Step[];
  readonly obstacles: readonly Obstacle[];
  /** Containers that no longer exist. */
  readonly gone: readonly ContainerRef[];
}

/** The steps from what the engine has to one side of the change. */
export function planSteps(change: Change, side: Side, observed: Observed): Plan {
  const parts = change.networks.map((transition, index) => planNetwork(change, transition, index, side, observed));
  const moves = change.attachments.map((each) => planAttachment(change, each, side, observed));
  const disconnects = moves.flatMap(({ leave }) => leave ?? []);
  const connects = moves.flatMap(({ join }) => join ?? []).sort(compareConnects);
  const probes = findProbes(observed.networks, change.id).map((network): Step => ({
    kind: 'remove',
    network: there(network),
  }));
  return {
    steps: [
      ...probes,
      ...parts.flatMap(({ removal }) => removal),
      ...parts.flatMap(({ creation }) => creation),
      ...(change.order === 'disconnect-first' ? disconnects : []),
      ...connects.flatMap(({ steps }) => steps),
      ...(change.order === 'connect-first' ? disconnects : []),
    ],
    obstacles: parts.flatMap(({ obstacles }) => obstacles),
    gone: change.containers.filter(({ id }) => !isPresent(observed, id)).map(({ id, name }) => ({ id, name })),
  };
}

interface NetworkPart {
  readonly removal: readonly Step[];
  readonly creation: readonly Step[];
  readonly obstacles: readonly Obstacle[];
}

function planNetwork(
  change: Change,
  transition: NetworkTransition,
  index: number,
  side: Side,
  observed: Observed,
): NetworkPart {
  const wanted = versionOn(transition, side);
  const found = findNetwork(observed.networks, transition, side);
  if (transition.kind === 'kept') {
    const needed = change.attachments.some((each) => each.network === index && each[side] !== undefined);
    const gone = found === undefined && needed;
    return part({ obstacles: gone ? [{ code: 'network-gone', network: transition.version.request.name }] : [] });
  }
  const unwanted = findNetwork(observed.networks, transition, otherSide(side));
  const removal =
    unwanted === undefined || unwanted.id === found?.id
      ? part({})
      : planRemoval(change, unwanted, index, wanted?.request.name, observed);
  if (wanted === undefined || found !== undefined) return removal;
  const { name } = wanted.request;
  const taken = observed.networks.some((network) => network.name === name && network.id !== unwanted?.id);
  if (taken) return part({ obstacles: [...removal.obstacles, { code: 'name-taken', network: name }] });
  return { ...removal, creation: [{ kind: 'create', index, request: wanted.request }] };
}

/** Frees a network of its members, then removes it. */
function planRemoval(
  change: Change,
  network: Network,
  index: number,
  nextName: string | undefined,
  observed: Observed,
): NetworkPart {
  const members = (observed.members.get(network.id) ?? []).filter((member) => !isEnginesOwn(member));
  const known = new Set(change.attachments.filter((each) => each.network === index).map((each) => each.containerId));
  const removal: Step[] = [];
  const obstacles: Obstacle[] = [];
  for (const member of members) {
    if (!known.has(member.containerId))
      obstacles.push({ code: 'foreign-member', network: network.name, member: member.name || member.containerId });
    else removal.push(disconnect(there(network), { id: member.containerId, name: member.name }));
  }
  // A stopped container keeps its entry, and so what it asked for, until the very end; but an entry under a name that
  // no network will bear could not be taken away any more.
  if (nextName !== undefined && nextName !== network.name) {
    const stopped = [...observed.containers.values()].filter(
      ({ container, endpoints }) =>
        known.has(container.id) && !isUp(container.state) && endpoints.some((entry) => isBoundTo(entry, network)),
    );
    removal.push(...stopped.map(({ container }) => disconnect(there(network), container)));
  }
  return part({ removal: [...removal, { kind: 'remove', network: there(network) }], obstacles });
}

interface AttachmentPart {
  readonly leave?: Step;
  readonly join?: { readonly steps: readonly Step[]; readonly attachment: Attachment; readonly up: boolean };
}

function planAttachment(
  change: Change,
  transition: AttachmentTransition,
  side: Side,
  observed: Observed,
): AttachmentPart {
  const { containerId, network: index } = transition;
  const details = observed.containers.get(containerId);
  const networkTransition = change.networks[index];
  if (details === undefined || !isPresent(observed, containerId) || networkTransition === undefined) return {};
  const version = versionOn(networkTransition, side);
  if (version === undefined) return {};
  const { container } = details;
  const found = findNetwork(observed.networks, networkTransition, side);
  const { name } = version.request;
  const network: NetworkRef = found === undefined ? { kind: 'created', index, name } : there(found);
  const entry = details.endpoints.find((each) =>
    found === undefined
      ? each.networkName === name
      : isBoundTo(each, found) || (each.networkName === name && isDead(each, observed)),
  );
  const up = isUp(container.state);
  const wanted = transition[side];
  if (wanted === undefined) {
    if (entry === undefined || found === undefined || !isBoundTo(entry, found)) return {};
    return { leave: disconnect(network, container, up && entry.endpointId === '' ? 'residue' : 'attachment') };
  }
  const join: Step = { kind: 'connect', network, container: refTo(container), request: wanted.request };
  if (entry === undefined) return { join: { steps: [join], attachment: wanted, up } };
  const members = observed.members.get(found?.id ?? '') ?? [];
  const bound = entry.networkId === '' ? !up : entry.networkId === found?.id;
  const works = bound && (!up || isPlugged(entry, members, containerId));
  if (works && attachmentDifferences(wanted.request, entry).length === 0) return {};
  // Of a running container only what works can be disconnected: what a failed connect left gives way to the next, and
  // what binds it to the network's old version goes with that.
  const plugged = up ? found !== undefined && entry.endpointId !== '' : true;
  return {
    join: { steps: plugged ? [disconnect(network, container), join] : [join], attachment: wanted, up },
  };
}

/** Asked-for addresses before others take them, then in the order of the addresses they had: the engine gives the lowest. */
function compareConnects(a: NonNullable<AttachmentPart['join']>, b: NonNullable<AttachmentPart['join']>): number {
  const late = (part: typeof a): number =>
    (part.attachment.request.ipv4 ?? part.attachment.request.ipv6) === undefined ? 1 : 0;
  const value = ({ attachment }: typeof a): bigint =>
    readAddress(attachment.given.ipv4 ?? attachment.given.ipv6 ?? '')?.value ?? 0n;
  const difference = value(a) - value(b);
  return Number(b.up) - Number(a.up) || late(a) - late(b) || (difference < 0n ? -1 : difference > 0n ? 1 : 0);
}

function isPresent(observed: Observed, containerId: string): boolean {
  const details = observed.containers.get(containerId);
  return details !== undefined && !isGone(details.container.state);
}

function isBoundTo(entry: EndpointDetails, network: Network): boolean {
  return entry.networkId === network.id || (entry.networkId === '' && entry.networkName === network.name);
}

function isDead(entry: EndpointDetails, observed: Observed): boolean {
  return !observed.networks.some((network) => network.id === entry.networkId);
}

/** The load balancer that a swarm puts into its networks; it goes with the network. */
function isEnginesOwn(member: NetworkMember): boolean {
  return member.containerId.startsWith('lb-');
}

function there({ id, name }: Network): NetworkRef {
  return { kind: 'there', id, name };
}

function refTo({ id, name }: ContainerRef): ContainerRef {
  return { id, name };
}

function disconnect(network: NetworkRef, container: ContainerRef, what: 'attachment' | 'residue' = 'attachment'): Step {
  return { kind: 'disconnect', network, container: refTo(container), what };
}

function part(members: Partial<NetworkPart>): NetworkPart {
  return { removal: [], creation: [], obstacles: [], ...members };
}
