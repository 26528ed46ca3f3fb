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
    ...meeting(subnet, context.hostRoutes).map(({ subnet: route, device }) =>
      problem({ code: 'overlaps-route', subnet: route, device }, 'warning', at, nearest()),
    ),
    ...meeting(
      subnet,
      context.reservedSubnets?.map((text) => ({ subnet: text })),
    ).map((reserved) => problem({ code: 'overlaps-reserved', subnet: reserved.subnet }, 'warning', at, nearest())),
    ...meeting(subnet, context.composeSubnets).map((found) =>
      problem({ code: 'overlaps-compose', ...found }, 'warning', at, nearest()),
    ),
  ];
}

interface NetworkOverlap {
  readonly network: Network;
  readonly taken: Cidr;
  readonly severity: 'error' | 'warning';
}

function networkOverlaps(
  request: CreateNetworkRequest,
  { subnet, pool }: PlacedSubnet,
  context: CreateContext,
): readonly NetworkOverlap[] {
  const space = isSwarmScoped(request) ? 'swarm' : 'local';
  const rivals = othersIn(context).filter(
    (network) => spaceOf(network) === space && !network.configOnly && sharesPool(request, network),
  );
  return rivals.flatMap((network) =>
    network.ipam.pools.flatMap((theirs): readonly NetworkOverlap[] => {
      const taken = readCidr(theirs.subnet);
      if (!taken || !overlaps(taken, subnet)) return [];
      const shared = sharesSubnet(request, pool, subnet, network, theirs, taken);
      // A swarm takes the network, and then fails to give it addresses.
      return [{ network, taken, severity: shared || space === 'swarm' ? 'warning' : 'error' }];
    }),
  );
}

/** Another IPAM driver keeps its own books; two bridges are compared all the same. */
function sharesPool(request: CreateNetworkRequest, network: Network): boolean {
  const usual = (driver: string | undefined): boolean => driver === undefined || driver === '' || driver === 'default';
  if (request.driver === 'bridge' && network.driver === 'bridge') return true;
  return usual(request.ipamDriver) && usual(network.ipam.driver);
}

/** Networks may share a subnet if each deals out another range of it (moby#46756); only bridges may not. */
function sharesSubnet(
  request: CreateNetworkRequest,
  pool: number,
  subnet: Cidr,
  network: Network,
  theirs: Pool,
  taken: Cidr,
): boolean {
  const bridges = request.driver === 'bridge' && network.driver === 'bridge';
  if (bridges || subnet.network !== taken.network) return false;
  const own = readCidr(request.pools?.[pool]?.range ?? '');
  const other = readCidr(theirs.range ?? '');
  return own !== undefined && other !== undefined && own.network !== other.network;
}

function meeting<T extends { readonly subnet: string }>(subnet: Cidr, items: readonly T[] = []): readonly T[] {
  return items.filter((item) => {
    const other = readCidr(item.subnet);
    // A default route is no neighbour.
    return other !== undefined && other.prefixLength > 0 && overlaps(other, subnet);
  });
}
