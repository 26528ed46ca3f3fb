import type { DriverOption } from '../../core/driverOptions';
import type { KnownDriver } from '../../core/drivers';
import type { KeyFacts } from '../keys';
import type { LiveNetworks } from '../live';
import type { NetworkMode } from '../model/services';
import type { NetworkSummary } from '../networkSummary';
import type { Project } from '../project';
import type { Place } from '../source';
import type { LiveState } from './liveState';

/** One thing that is known about what stands at a place. Sentences: `messages/compose/hovers.ts`. */
export type HoverPart =
  | { readonly code: 'network'; readonly network: NetworkSummary; readonly declaredAt: DeclaredAt | undefined }
  | { readonly code: 'undeclared-network'; readonly name: string }
  /** What the service has on the network. */
  | {
      readonly code: 'attachment';
      readonly service: string;
      readonly addresses: readonly string[];
      readonly aliases: readonly string[];
    }
  | { readonly code: 'live'; readonly state: LiveState }
  | {
      readonly code: 'service';
      readonly name: string;
      readonly networks: readonly ServiceNetwork[];
      /** Where it stands, if in a file that only lends it to `extends`. */
      readonly lentAt?: DeclaredAt;
    }
  | { readonly code: 'shares'; readonly mode: NetworkMode['kind']; readonly target: string }
  | {
      readonly code: 'alias';
      readonly name: string;
      readonly network: string;
      /** Every service that the name leads to on that network. */
      readonly services: readonly string[];
    }
  | {
      readonly code: 'address';
      readonly address: string;
      readonly owners: readonly AddressOwner[];
      readonly subnet: string | undefined;
      /** Which of the usable addresses of the subnet it is, from 1. */
      readonly position: { readonly index: bigint; readonly count: bigint } | undefined;
      /** Whether the engine may give it to a container that asks for none. */
      readonly dynamic: boolean | undefined;
    }
  | {
      readonly code: 'subnet';
      readonly subnet: string;
      readonly first: string;
      readonly last: string;
      readonly addresses: bigint;
      readonly gateway: string | undefined;
      readonly statics: number;
    }
  | { readonly code: 'key'; readonly key: KeyFacts }
  | { readonly code: 'option'; readonly option: DriverOption; readonly value: string | undefined }
  | { readonly code: 'unknown-option'; readonly key: string; readonly driver: string }
  | { readonly code: 'driver'; readonly driver: KnownDriver | 'plugin'; readonly name: string }
  /** What an alias (`*name`) stands for. */
  | {
      readonly code: 'anchor';
      readonly name: string;
      /** From 1. */
      readonly line: number;
      readonly aliases: number;
      /** The first lines of what it holds, as they are written. */
      readonly yaml: string;
    }
  | {
      readonly code: 'port';
      readonly target: string;
      readonly published: string | undefined;
      readonly host: string | undefined;
      readonly protocol: string;
    };

/** Somebody who has or wants an address. */
export type AddressOwner =
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'gateway' }
  | { readonly kind: 'reserved'; readonly name: string }
  | { readonly kind: 'container'; readonly name: string };

export interface DeclaredAt extends Place {
  /** From 1. */
  readonly line: number;
}

export interface ServiceNetwork {
  readonly network: string;
  readonly addresses: readonly string[];
}

export interface Hover {
  readonly at: Place;
  readonly parts: readonly HoverPart[];
}

export interface HoverRequest {
  readonly project: Project;
  readonly file: string;
  readonly offset: number;
  readonly live?: LiveNetworks;
  /** Others say what the keys of the schema mean. */
  readonly keysKnown?: boolean;
}
