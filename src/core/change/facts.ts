import type { ContainerDetails } from '../engine';
import type { Container, EngineInfo, Network } from '../model';
import type { Attachment, Change, ChangeKind, ContainerFound } from './change';
import { captureAttachment, captureContainer, entryFor, membersOf } from './capture';
import type { Observed } from './observed';
import type { Preparation } from './port';
import type { Refusal } from './refusals';

/** All that has to be known of an engine to prepare a change. */
export interface Facts extends Observed {
  readonly info: EngineInfo;
  /** All containers, as listed. */
  readonly listed: readonly Container[];
  /** Network id → the swarm's services in it; of the networks that `members` has. */
  readonly services: ReadonlyMap<string, readonly string[]>;
}

/** What tells one change from all others. */
export interface Stamp {
  /** UUID. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A container and how it is attached to the network one asked about. */
export interface CapturedMember {
  readonly details: ContainerDetails;
  readonly attachment: Attachment;
}

export function networkById(facts: Facts, id: string): Network | undefined {
  return facts.networks.find((network) => network.id === id);
}

/** The members of a network with all it takes to attach them again. */
export function captureMembers(facts: Facts, network: Network): readonly CapturedMember[] {
  const snapshot = { networks: facts.networks, containers: facts.listed, unreadable: [] };
  return membersOf(snapshot, network).flatMap(({ id }) => {
    const details = facts.containers.get(id);
    const attachment = details && captureIn(facts, details, network);
    return details === undefined || attachment === undefined ? [] : [{ details, attachment }];
  });
}

/** How a container is attached to a network; undefined where it is not. */
export function captureIn(facts: Facts, details: ContainerDetails, network: Network): Attachment | undefined {
  const entry = entryFor(details, network);
  return entry && captureAttachment(entry, facts);
}

export function found(details: readonly ContainerDetails[]): readonly ContainerFound[] {
  return [...new Map(details.map((each) => [each.container.id, captureContainer(each)])).values()];
}

export function newChange(
  facts: Facts,
  stamp: Stamp,
  kind: ChangeKind,
  parts: Pick<Change, 'networks' | 'attachments' | 'containers'> & Partial<Pick<Change, 'order' | 'probe'>>,
): Change {
  return { id: stamp.id, kind, engineId: facts.info.id, createdAt: stamp.now, order: 'connect-first', ...parts };
}

export function refused(refusals: readonly Refusal[]): Preparation {
  return { kind: 'refused', refusals };
}
