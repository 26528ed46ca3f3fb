import type { Container, Endpoint, Network, Unreadable } from '../model';
import type { BuiltInRole } from '../networkRole';
import type { HostPort } from '../ports';

export type Grouping = 'none' | 'driver' | 'project' | 'container';

/** What decides, besides the engine, how the tree looks. */
export interface ViewSettings {
  readonly groupBy: Grouping;
  /** Whether networks that the engine made by itself are listed. By container they always are: they are facts about it. */
  readonly showBuiltIn: boolean;
  /** Words that must all be found; empty shows everything. */
  readonly filter: string;
  /** First part of every id: keeps the rows of two engines apart. */
  readonly engineKey: string;
}

interface RowBase {
  /** `engine/kind/id[/…]`: what the row stands for and nothing about its state. */
  readonly id: string;
  readonly expandable: boolean;
}

/** Networks of one driver, or of one compose project (`name` is empty where there is none). */
export interface GroupRow extends RowBase {
  readonly kind: 'group';
  readonly by: 'driver' | 'project';
  readonly name: string;
  readonly networks: number;
}

export type NetworkFlag = 'internal' | 'swarm' | 'ipv6' | 'config-only';

export interface NetworkRow extends RowBase {
  readonly kind: 'network';
  readonly network: Network;
  /** The first one, as the engine gave it. */
  readonly subnet?: string;
  /** Attached containers, stopped ones too, whatever the filter hides. */
  readonly containers: number;
  readonly running: number;
  readonly flags: readonly NetworkFlag[];
  readonly role?: BuiltInRole;
  readonly project?: string;
  /** Start of the id, where another network bears the same name. */
  readonly twinId?: string;
}

/** A container below a network. */
export interface AttachmentRow extends RowBase {
  readonly kind: 'attachment';
  readonly network: Network;
  readonly container: Container;
  readonly endpoint: Endpoint;
  /** In this network: the one in force, else the one asked for. */
  readonly address?: string;
  readonly ports: readonly HostPort[];
}

/** A container that comes first, with its networks below it. */
export interface ContainerRow extends RowBase {
  readonly kind: 'container';
  readonly container: Container;
  readonly networks: number;
  readonly ports: readonly HostPort[];
}

/** A network below a container. */
export interface ContainerNetworkRow extends RowBase {
  readonly kind: 'container-network';
  readonly container: Container;
  readonly endpoint: Endpoint;
  /** Absent where the network is gone: this container will not start. */
  readonly network?: Network;
  readonly address?: string;
}

/** A container that lives in the network namespace of the one above it. */
export interface SharerRow extends RowBase {
  readonly kind: 'sharer';
  readonly container: Container;
  readonly owner: Container;
}

export interface UnreadableRow extends RowBase {
  readonly kind: 'unreadable';
  readonly record: Unreadable;
}

export type Row =
  GroupRow | NetworkRow | AttachmentRow | ContainerRow | ContainerNetworkRow | SharerRow | UnreadableRow;

/** Joins parts to an id in which each part can be told from the next, whatever characters it holds. */
export function rowId(parts: readonly string[]): string {
  return parts.map(encodePart).join('/');
}

/** The id of the row above, where the path tells it. */
export function idAbove(id: string): string | undefined {
  const end = id.lastIndexOf('/', id.lastIndexOf('/') - 1);
  return end < 0 ? undefined : id.slice(0, end);
}

// encodeURIComponent throws on half a surrogate pair, which an engine's JSON may hold.
function encodePart(text: string): string {
  return text.replace(/[^A-Za-z0-9_.:-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
