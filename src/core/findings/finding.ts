import type { GoneHome } from '../home';
import type { HostRoute } from '../host';
import type { SharedName } from '../inspection/dnsName';
import type { Member, NamedId } from '../inspection/member';
import type { OptionFact } from '../inspection/optionFact';
import type { LostPort, PortFact } from '../inspection/portFact';
import type { StartFailure } from '../inspection/startOutcome';
import type { SubnetMap } from '../inspection/subnetMap';
import type { Network, Snapshot } from '../model';

/** `error`: something does not work, or will not. `warning`: something does other than one thinks. `hint`: worth knowing. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

/** Something wrong or notable with a network, certain from the data at hand. Sentences: `messages/findings.ts`. */
export type Finding = { readonly severity: FindingSeverity } & (
  | { readonly code: 'subnet-full'; readonly subnet: string }
  | { readonly code: 'subnet-nearly-full'; readonly subnet: string; readonly free: string }
  | { readonly code: 'public-subnet'; readonly subnet: string }
  | { readonly code: 'overlaps-network'; readonly subnet: string; readonly network: NamedId; readonly other: string }
  | { readonly code: 'overlaps-reserved'; readonly subnet: string; readonly reserved: string }
  | { readonly code: 'overlaps-route'; readonly subnet: string; readonly route: string; readonly device: string }
  | { readonly code: 'large-overlay'; readonly subnet: string }
  | { readonly code: 'same-name'; readonly networks: readonly NamedId[] }
  | { readonly code: 'unknown-option'; readonly key: string; readonly nearest?: string }
  | { readonly code: 'value-ignored'; readonly key: string; readonly value: string }
  | { readonly code: 'no-name-resolution' }
  | { readonly code: 'names-collide'; readonly name: string; readonly owners: readonly NamedId[] }
  | { readonly code: 'will-not-start'; readonly container: NamedId; readonly why: StartFailure }
  /** The network that it was made in, without which it does not start. */
  | ({ readonly code: 'home-gone'; readonly container: NamedId } & GoneHome)
  /** In the engine's own words. */
  | { readonly code: 'did-not-start'; readonly container: NamedId; readonly error: string }
  /** A stopped container wants it, and the engine may hand it out meanwhile. */
  | { readonly code: 'address-at-risk'; readonly container: NamedId; readonly address: string }
  | { readonly code: 'port-lost'; readonly container: NamedId; readonly port: PortFact; readonly reason: LostPort }
  /** moby#52327. */
  | { readonly code: 'priority-ignored'; readonly container: NamedId; readonly taken: string }
  | { readonly code: 'leftover-endpoint'; readonly name: string }
);

/** What a rule looks at: a network with all that the inspector worked out of it. */
export interface Examined {
  readonly network: Network;
  readonly snapshot: Snapshot;
  readonly members: readonly Member[];
  readonly subnets: readonly SubnetMap[];
  readonly sharedNames: readonly SharedName[];
  readonly options: readonly OptionFact[];
  /** False where other nodes may hold addresses that nobody told. */
  readonly holdersKnown: boolean;
  /** Subnets that the user keeps free. */
  readonly reservedSubnets: readonly string[];
  /** Routes of the engine's host into other networks than the engine's own; none where they are not known. */
  readonly hostRoutes: readonly HostRoute[];
  /** Whether the engine looks for the network that a container was made in. */
  readonly homesNeeded: boolean;
}

export type HealthRule = (examined: Examined) => readonly Finding[];
