import type { ConnectionState } from '../core/engine';
import type { EngineFailure } from '../core/failure';
import type { InspectionPatch } from '../core/inspection/difference';
import type { Inspection } from '../core/inspection/inspection';
import type { MemberAction, NetworkAction, Offer } from '../core/inspection/offers';

/** `awaited`: nothing is known of it yet. `absent`: the engine does not have it, and nothing was known of it before. */
export type Presence =
  | { readonly kind: 'awaited' }
  | { readonly kind: 'present' }
  /** Milliseconds since the epoch. */
  | { readonly kind: 'removed'; readonly at: number }
  | { readonly kind: 'absent' };

export interface InspectorStatus {
  readonly presence: Presence;
  readonly connection: ConnectionState['kind'];
  readonly failure?: EngineFailure;
  /** Since when nothing new was heard; milliseconds since the epoch. */
  readonly since?: number;
  readonly offers: readonly Offer<NetworkAction>[];
  readonly memberOffers: readonly Offer<MemberAction>[];
}

export interface InspectorState {
  readonly version: number;
  /** Full id. This and the name are known before anything else is. */
  readonly network: string;
  readonly name: string;
  readonly status: InspectorStatus;
  readonly inspection?: Inspection;
  /** How many members there are, where `inspection` has only the first of them. */
  readonly memberCount?: number;
}

export interface Language {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** Contents of the bundle; absent where the language is English. */
  readonly bundle?: Readonly<Record<string, string>>;
}

/** What a page starts with. */
export interface Opening {
  readonly language: Language;
  readonly state: InspectorState;
}

/** Where a page carries an `Opening` as JSON, so that it draws something before anybody has been asked. */
export const openingName = 'opening';

/**
 * What the panel may ask its owner. Ids and keys are those of the inspection it was given; all else is refused.
 * `open` is the first question, and is asked again when a version was missed.
 */
export type InspectorCalls = {
  readonly open: (argument: null) => Opening;
  readonly act: (action: NetworkAction) => null;
  readonly actOnMembers: (argument: { readonly action: MemberAction; readonly members: readonly string[] }) => null;
  /** Asks for a container and connects it with this address of the network. */
  readonly connectWith: (address: string) => null;
  readonly copyAddress: (address: string) => null;
  readonly copyMember: (argument: { readonly member: string; readonly field: MemberField }) => null;
  /** The value of a label or option that looks like a secret. */
  readonly reveal: (argument: { readonly of: SecretPlace; readonly key: string }) => string;
  readonly showNetwork: (id: string) => null;
};

export const memberFields = ['name', 'ipv4', 'ipv6', 'mac', 'names', 'ports', 'networks'] as const;
export type MemberField = (typeof memberFields)[number];

export const secretPlaces = ['labels', 'ipam', 'options'] as const;
export type SecretPlace = (typeof secretPlaces)[number];

/** Sent without being asked. `version` is one more than that of the last notice or answer. */
export type InspectorNotice =
  /** In place of all that was known. */
  | { readonly kind: 'state'; readonly version: number; readonly state: InspectorState }
  | {
      readonly kind: 'change';
      readonly version: number;
      readonly status?: InspectorStatus;
      readonly patch?: InspectionPatch;
    };
