import type { CreateNetworkRequest, EndpointRequest } from '../engine';
import type { PublishedPort } from '../model';

/**
 * A change of networks and attachments as two states that can be compared with the engine: how it was and how it shall
 * be. Doing it, taking it back, and going on after a crash are all the same: bring the engine to one of the two.
 */
export interface Change {
  /** UUID. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** `/info` ID of the engine it is about. */
  readonly engineId: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** What comes first where a container leaves one network for another. */
  readonly order: 'connect-first' | 'disconnect-first';
  readonly networks: readonly NetworkTransition[];
  readonly attachments: readonly AttachmentTransition[];
  /** Every container that `attachments` name, as it was found. */
  readonly containers: readonly ContainerFound[];
  /** A network to be created and removed beforehand, to hear whether the engine takes its options. */
  readonly probe?: CreateNetworkRequest;
}

export type ChangeKind = UndoableKind | 'undo';

export type UndoableKind = 'edit' | 'move' | 'connect' | 'disconnect' | 'remove';

export type Side = 'before' | 'after';

export type NetworkTransition =
  /** There before and after; only its members change. */
  | { readonly kind: 'kept'; readonly version: NetworkVersion }
  /** Created, removed, or removed and created again. */
  | { readonly kind: 'changed'; readonly before?: NetworkVersion; readonly after?: NetworkVersion };

/** A network as it can be created. */
export interface NetworkVersion {
  readonly request: CreateNetworkRequest;
  /** The ids under which the engine has or had it; it gets a new one with each creation. */
  readonly ids: readonly string[];
}

export interface AttachmentTransition {
  readonly containerId: string;
  /** Index into `networks`. */
  readonly network: number;
  /** Absent: not attached. */
  readonly before?: Attachment;
  readonly after?: Attachment;
}

export interface Attachment {
  readonly request: EndpointRequest;
  /** What the engine chose by itself; it need not choose the same again. */
  readonly given: GivenAddresses;
}

export interface GivenAddresses {
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly mac?: string;
}

export interface ContainerFound {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  readonly ports: readonly PublishedPort[];
}

/** The label of a probe network; its value is the id of the change it belongs to. */
export const probeLabel = 'docker-networks.probe';

export function versionOn(transition: NetworkTransition, side: Side): NetworkVersion | undefined {
  return transition.kind === 'kept' ? transition.version : transition[side];
}

export function otherSide(side: Side): Side {
  return side === 'before' ? 'after' : 'before';
}

/** The same change, which also knows that the engine has a network of one of its versions under this id. */
export function withNetworkId(change: Change, index: number, side: Side, id: string): Change {
  const networks = change.networks.map((transition, at): NetworkTransition => {
    const version = versionOn(transition, side);
    if (at !== index || version === undefined || version.ids.includes(id)) return transition;
    const known = { ...version, ids: [...version.ids, id] };
    return transition.kind === 'kept' ? { kind: 'kept', version: known } : { ...transition, [side]: known };
  });
  return { ...change, networks };
}

/** A network that took the place of another one: its settings, or only its id, are new. */
export interface Replacement {
  readonly formerIds: readonly string[];
  readonly id: string;
  readonly name: string;
}

/** What a network that was just created on the way to a side takes the place of; undefined where there was none. */
export function replacementBy(change: Change, index: number, side: Side, id: string): Replacement | undefined {
  const transition = change.networks[index];
  const version = transition && versionOn(transition, side);
  if (transition === undefined || version === undefined) return undefined;
  const known = [...version.ids, ...(versionOn(transition, otherSide(side))?.ids ?? [])];
  const formerIds = [...new Set(known)].filter((each) => each !== id);
  return formerIds.length === 0 ? undefined : { formerIds, id, name: version.request.name };
}

/** The names of the networks it touches, each once: what two changes must not have in common at one time. */
export function networkNames(change: Change): readonly string[] {
  return [...new Set(versionsOf(change).map((version) => version.request.name))].sort();
}

/** All ids under which the engine has or had one of its networks. */
export function networkIds(change: Change): readonly string[] {
  return [...new Set(versionsOf(change).flatMap((version) => version.ids))];
}

function versionsOf(change: Change): readonly NetworkVersion[] {
  return change.networks.flatMap((each) => [versionOn(each, 'before') ?? [], versionOn(each, 'after') ?? []].flat());
}
