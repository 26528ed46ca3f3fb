import type { Cidr } from '../../core/addressing';
import type { DriverOption } from '../../core/driverOptions';
import type { KnownDriver } from '../../core/drivers';
import type { ContainerState } from '../../core/model';
import type { ComposeDocument } from '../document';
import type { FileEdit } from '../findings';
import type { KeyFacts } from '../keys';
import type { LiveNetworks } from '../live';
import type { Network } from '../model/networks';
import type { Pool } from '../model/pools';
import type { Service } from '../model/services';
import type { NetworkSummary } from '../networkSummary';
import type { Project } from '../project';
import type { Cursor } from '../cursor/cursor';

/** What somebody may want to write at a cursor, before it is put into the style of the file. */
export interface Suggestion {
  readonly kind: ItemKind;
  readonly label: string;
  readonly content: Content;
  readonly about: About;
  /** Goes with it at other places of the file. */
  readonly edits?: readonly FileEdit[];
}

export type ItemKind =
  | 'key'
  | 'network'
  | 'live-network'
  | 'driver'
  | 'value'
  | 'service'
  | 'container'
  | 'address'
  | 'subnet'
  | 'name'
  | 'port'
  | 'shape';

export type Content =
  /** A string, in quotes where YAML or the file wants them. `more`: it is only the beginning of one. */
  | { readonly form: 'string'; readonly text: string; readonly more?: true }
  /** A number or a switch. */
  | { readonly form: 'word'; readonly text: string }
  /** A key and the beginning of its value, or, in flow style, `inline` as the value. */
  | { readonly form: 'pair'; readonly key: string; readonly value: 'text' | 'list' | 'map' }
  /** A key and lines under it, a tab for each level; `$1` and `${1:x}` are places to fill in. */
  | { readonly form: 'lines'; readonly lines: readonly string[] }
  /** A string with places to fill in. */
  | { readonly form: 'template'; readonly text: string };

/** What is to be said about a suggestion. Sentences: `messages/compose/suggestions.ts`. */
export type About =
  | { readonly code: 'key'; readonly key: KeyFacts }
  | { readonly code: 'network'; readonly network: NetworkSummary }
  | { readonly code: 'undeclared-network'; readonly services: readonly string[] }
  | {
      readonly code: 'live-network';
      readonly driver: string;
      readonly subnets: readonly string[];
      readonly containers: number;
      /** The file does not know it yet: it is declared as external, too. */
      readonly declares: boolean;
    }
  | { readonly code: 'driver'; readonly driver: KnownDriver | 'plugin' }
  | { readonly code: 'option'; readonly option: DriverOption }
  | { readonly code: 'option-value'; readonly option: DriverOption; readonly value: string }
  | { readonly code: 'switch'; readonly isDefault: boolean }
  | {
      readonly code: 'mode';
      readonly mode: 'host' | 'none' | 'bridge' | 'service' | 'container';
      readonly target: string;
    }
  | { readonly code: 'service'; readonly networks: readonly string[]; readonly shared: readonly string[] }
  | { readonly code: 'container'; readonly state: ContainerState }
  | { readonly code: 'address'; readonly subnet: string; readonly live: boolean }
  | { readonly code: 'link-local' }
  | { readonly code: 'subnet'; readonly addresses: bigint; readonly source: 'free' | 'engine' }
  | { readonly code: 'gateway'; readonly place: 'first' | 'last'; readonly subnet: string }
  | { readonly code: 'range'; readonly addresses: bigint; readonly statics: number }
  | { readonly code: 'mac' }
  | { readonly code: 'alias'; readonly from: 'links' | 'other-network' | 'name-and-network' }
  | { readonly code: 'real-name'; readonly from: 'key' | 'project' }
  | { readonly code: 'port'; readonly published: 'host-only' | 'everywhere' | 'random' }
  | { readonly code: 'shape'; readonly shape: ShapeId }
  | { readonly code: 'word'; readonly word: WordId };

/** Networks as they are usually laid out. */
export type ShapeId = 'tiers' | 'shared-proxy' | 'own-subnet' | 'dual-stack' | 'macvlan';

/** Fixed words that stand for themselves. */
export type WordId =
  | 'host-gateway'
  | 'resolver'
  | 'ipam-default'
  | 'priority'
  | 'interface'
  | 'tcp'
  | 'udp'
  | 'sctp'
  | 'mode-ingress'
  | 'mode-host'
  | 'loopback'
  | 'everywhere'
  | 'sysctl'
  | 'port-number'
  | 'used-in-file';

/** A suggestion in the style of the file. */
export interface CompletionItem {
  readonly kind: ItemKind;
  readonly label: string;
  /** Put in place of the word; snippet syntax. */
  readonly snippet: string;
  /** What lines of the snippet after the first are indented from: the indentation of the line, or nothing. */
  readonly indentedFrom: 'line' | 'nothing';
  /** What the typed word is compared with. */
  readonly filter: string;
  readonly about: About;
  /** Away from the word: editors take no others. */
  readonly edits: readonly FileEdit[];
  /** Whether something is left to be completed behind it. */
  readonly again: boolean;
}

/** What other extensions complete in compose files already. */
export interface OtherHelp {
  /** `some`: those that Microsoft's compose language service knows; `all`: every key of the schema. */
  readonly keys: 'none' | 'some' | 'all';
  /** Networks that the same document declares, at least where no service has the same name. */
  readonly declaredNetworks: boolean;
}

export interface CompletionRequest {
  readonly project: Project;
  readonly file: string;
  readonly offset: number;
  readonly live?: LiveNetworks;
  /** Subnets that other projects of the workspace, or the settings, keep. */
  readonly keptSubnets?: readonly Cidr[];
  readonly others?: OtherHelp;
}

/** A request and what the cursor is found to stand in. */
export interface CompletionContext extends CompletionRequest {
  readonly document: ComposeDocument;
  readonly cursor: Cursor;
  /** Of the path, where it leads through one. */
  readonly service: Service | undefined;
  /** The key of the network that the path leads through. */
  readonly networkKey: string | undefined;
  readonly network: Network | undefined;
  /** The entry of `ipam.config` that the cursor stands in. */
  readonly pool: Pool | undefined;
}
