import type { Cidr } from '../addressing';
import { overlaps, readCidr } from '../addressing';
import { spaceOf } from '../allocation';
import type { CreateNetworkRequest } from '../engine';
import type { Network, Pool } from '../model';
import type { CreateContext } from './createContext';
import { isSwarmScoped, othersIn } from './createContext';
import type { CreateProblem, Place } from './problem';
import { problem } from './problem';
import { suggestSubnet } from './subnetSupply';

/** One subnet of the request and where it stands. */
export interface PlacedSubnet {
  readonly subnet: Cidr;
  readonly pool: number;
}

/** What a subnet shares addresses with, each other side by name. */
export function overlapProblems(
  request: CreateNetworkRequest,
  placed: PlacedSubnet,
  all: readonly PlacedSubnet[],
  context: CreateContext,
): readonly CreateProblem[] {
  const { subnet, pool } = placed;
  const at: Place = { field: 'subnet', pool };
  const space = isSwarmScoped(request) ? 'swarm' : 'local';
  const others = all.filter((other) => other.pool !== pool).map((other) => other.subnet);
  const { family, prefixLength } = subnet;
  const nearest = (): string | undefined => suggestSubnet(context, { family, prefixLength, space }, others);
  return [
    ...networkOverlaps(request, placed, context).map(({ network, taken, severity }) =>
      problem({ code: 'overlaps-network', network: network.name, subnet: taken.network }, severity, at, nearest()),
    ),
    ...all
      .filter((other) => other.pool < pool && overlaps(other.subnet, subnet))
      .map((other) => {
        const severity = space === 'swarm' ? 'warning' : 'error';
        return problem({ code: 'overlaps-pool', subnet: other.subnet.network }, severity, at, nearest());
      }),
    ...meeting(subnet, context.host?.routes)
      .filter(({ device }) => !isMeant(request, device))
      .map(({ subnet: route, device }) =>
        problem({ code: 'overlaps-route', subnet: route, device }, 'warning', at, nearest()),
      ),
    ...meeting(
      subnet,
      context.reservedSubnets?.map((text) => ({ subnet: text })),
    ).map((reserved) => problem({ code: 'overlaps-reserved', subnet: reserved.subnet }, 'warning', at, nearest())),
    ...meeting(subnet, context.composeSubnets)
      .filter(({ network }) => network !== request.name)
      .map((found) => problem({ code: 'overlaps-compose', ...found }, 'warning', at, nearest())),
  ];
}

interface NetworkOverlap {
  readonly network: Network;
  readonly taken: Cidr;
  readonly severity: 'error' | 'warning';
}

function networkOverlaps(
  request: CreateNetworkRequest,
  placed: PlacedSubnet,
  context: CreateContext,
): readonly NetworkOverlap[] {
  const space = isSwarmScoped(request) ? 'swarm' : 'local';
  const rivals = othersIn(context).filter(
    (network) => spaceOf(network) === space && !network.configOnly && sharesPool(request, network),
  );
  return rivals.flatMap((network) =>
    network.ipam.pools.flatMap((theirs): readonly NetworkOverlap[] => {
      const taken = readCidr(theirs.subnet);
      if (!taken || !overlaps(taken, placed.subnet)) return [];
      const accepted = space === 'swarm' || isLetIn(request, placed, network, theirs);
      // A swarm takes the network, and then fails to give it addresses.
      return [{ network, taken, severity: accepted ? 'warning' : 'error' }];
    }),
  );
}

/** Another IPAM driver keeps its own books; two bridges are compared all the same. */
function sharesPool(request: CreateNetworkRequest, network: Network): boolean {
  const usual = (driver: string | undefined): boolean => driver === undefined || driver === '' || driver === 'default';
  if (request.driver === 'bridge' && network.driver === 'bridge') return true;
  return usual(request.ipamDriver) && usual(network.ipam.driver);
}

/**
 * The engine lets a newcomer that has a range of its own into any subnet (moby#46756), for networks on one physical
 * wire. Only the same range twice, and two bridges, it refuses.
 */
function isLetIn(request: CreateNetworkRequest, placed: PlacedSubnet, network: Network, theirs: Pool): boolean {
  if (request.driver === 'bridge' && network.driver === 'bridge') return false;
  const own = readCidr(request.pools?.[placed.pool]?.range ?? '')?.network;
  if (own === undefined) return false;
  return own !== readCidr(theirs.range ?? '')?.network || placed.subnet.network !== readCidr(theirs.subnet)?.network;
}

/** A network on a physical wire has the subnet of that wire. */
function isMeant({ driver, options }: CreateNetworkRequest, device: string): boolean {
  return (driver === 'macvlan' || driver === 'ipvlan') && options?.get('parent') === device;
}

function meeting<T extends { readonly subnet: string }>(subnet: Cidr, items: readonly T[] = []): readonly T[] {
  return items.filter((item) => {
    const other = readCidr(item.subnet);
    // A default route is no neighbour.
    return other !== undefined && other.prefixLength > 0 && overlaps(other, subnet);
  });
}
