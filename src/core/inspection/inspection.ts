import type { NetworkDetails } from '../engine';
import type { Finding } from '../findings/finding';
import { findingsOf } from '../findings/findings';
import type { HostRoute } from '../host';
import { membershipOf } from '../membership';
import type { EngineInfo, Network, Snapshot } from '../model';
import { dataPath } from './dataPath';
import type { SharedName } from './dnsName';
import type { LabelFact } from './labelFact';
import { labelFacts } from './labelFact';
import type { Member } from './member';
import { membersOf } from './members';
import type { KnownDetails } from './members';
import type { NetworkFacts } from './networkFacts';
import { networkFacts } from './networkFacts';
import type { OptionFact } from './optionFact';
import { optionFacts } from './optionFact';
import type { DataPath } from './pathModel';
import type { SubnetMap } from './subnetMap';
import { subnetMaps } from './subnetMap';
import { swarmHolders } from './swarmHolders';

/** Everything the inspector shows of one network, as plain JSON. */
export interface Inspection {
  readonly network: NetworkFacts;
  /** What is wrong or notable, the worst first. */
  readonly findings: readonly Finding[];
  readonly subnets: readonly SubnetMap[];
  readonly members: readonly Member[];
  /** Names that more than one member answers to. */
  readonly sharedNames: readonly SharedName[];
  readonly path: DataPath;
  readonly options: readonly OptionFact[];
  readonly labels: readonly LabelFact[];
  readonly ipam: {
    readonly driver: string;
    readonly options: readonly LabelFact[];
    readonly pools: readonly PoolFact[];
  };
  /** Absent where the network is in no swarm, or the swarm has not been asked yet. */
  readonly swarm?: SwarmFacts;
}

/** `services` and `loose` are absent where this node does not know them. */
export type SwarmFacts = Required<Pick<NetworkDetails, 'peers'>> & Pick<NetworkDetails, 'services' | 'loose'>;

/** A pool as it was configured. */
export interface PoolFact {
  readonly subnet: string;
  readonly gateway: string;
  readonly range: string;
  readonly reserved: readonly { readonly name: string; readonly address: string }[];
}

/** What decides, apart from the engine's networks and containers, what there is to say. */
export interface Surroundings {
  readonly product: EngineInfo['product'];
  /** Subnets that the user keeps free. */
  readonly reservedSubnets: readonly string[];
  /** Routes of the engine's host into other networks than the engine's own; none where they are not known. */
  readonly hostRoutes: readonly HostRoute[];
  /** Whether the engine looks for the network that a container was made in. */
  readonly homesNeeded: boolean;
}

/** What has been asked beyond the listing so far. */
export interface InspectedDetails {
  readonly containers: KnownDetails['containers'];
  readonly network?: NetworkDetails;
}

/** `membership` is that of the snapshot, where somebody has read it already. */
export function inspect(
  network: Network,
  snapshot: Snapshot,
  details: InspectedDetails,
  { product, ...around }: Surroundings,
  membership = membershipOf(snapshot),
): Inspection {
  const listed = details.network?.members ?? [];
  const { members, sharedNames } = membersOf(network, snapshot, membership, {
    containers: details.containers,
    listed,
  });
  const { peers, services, loose } = details.network ?? {};
  const subnets = subnetMaps(network, members, swarmHolders(services, loose));
  const options = optionFacts(network, product);
  const findings = findingsOf({
    network,
    snapshot,
    members,
    subnets,
    sharedNames,
    options,
    holdersKnown: network.scope !== 'swarm' || services !== undefined,
    ...around,
  });
  return {
    network: networkFacts(network, snapshot),
    findings,
    subnets,
    members,
    sharedNames,
    path: dataPath(
      network,
      subnets.flatMap(({ gateway }) => gateway ?? []),
    ),
    options,
    labels: labelFacts(network.labels),
    ipam: {
      driver: network.ipam.driver,
      options: labelFacts(network.ipam.options),
      pools: network.ipam.pools.map((pool) => ({
        subnet: pool.subnet,
        gateway: pool.gateway ?? '',
        range: pool.range ?? '',
        reserved: [...pool.reserved].map(([name, address]) => ({ name, address })),
      })),
    },
    ...((peers ?? services) && {
      swarm: { peers: peers ?? [], ...(services && { services }), ...(loose && { loose }) },
    }),
  };
}
