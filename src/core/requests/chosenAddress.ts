import type { Address, Cidr, Family } from '../addressing';
import { contains, formatAddress, parseAddress, readAddress, readCidr } from '../addressing';
import { defaultGateway, nextFreeAddress, usableAddresses } from '../allocation';
import type { Endpoint, Pool } from '../model';
import { builtInRole } from '../networkRole';
import { mayBeAutomatic } from './automaticSubnet';
import type { ConnectContext } from './connectContext';
import { othersOf } from './connectContext';
import type { ConnectFinding, ConnectPlace, ConnectProblem } from './connectProblem';
import { connectProblem } from './connectProblem';

/** A pool whose subnet can be read. */
interface Stretch {
  readonly subnet: Cidr;
  readonly range: Cidr | undefined;
  readonly pool: Pool;
}

/** The lowest address that nobody has, wants or keeps; undefined where the network has no subnet of that family. */
export function suggestAddress(context: ConnectContext, family: Family): string | undefined {
  const [first] = stretchesOf(context, family);
  return first && freeIn(context, first);
}

/** The subnets in which the engine, as far as can be told, takes no address that is asked for. */
export function closedSubnets(
  context: ConnectContext,
  family: Family,
): readonly Extract<ConnectProblem, { code: 'subnet-automatic' }>[] {
  return stretchesOf(context, family)
    .filter((stretch) => isClosed(stretch, context))
    .map(({ subnet }) => ({
      code: 'subnet-automatic',
      subnet: subnet.network,
      severity: 'warning',
      at: { field: family === 4 ? 'ipv4' : 'ipv6' },
    }));
}

/** The lowest addresses that nobody has, wants or keeps, at most so many; none where the engine takes none. */
export function freeAddresses(context: ConnectContext, family: Family, most: number): readonly string[] {
  const found: string[] = [];
  for (const stretch of stretchesOf(context, family).filter((each) => !isClosed(each, context))) {
    const taken = new Set(takenIn(context, stretch));
    for (let next = nextFree(stretch, taken); next && found.length < most; next = nextFree(stretch, taken)) {
      found.push(next.address);
      taken.add(next.value);
    }
  }
  return found;
}

/** The addresses of a family that are the gateway's, reserved or a container's, in order. */
export function takenAddresses(context: ConnectContext, family: Family): readonly string[] {
  return stretchesOf(context, family).flatMap((stretch) =>
    [...takenIn(context, stretch)]
      .filter((value) => value >= stretch.subnet.first && value <= stretch.subnet.last)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      .map((value) => formatAddress(family, value)),
  );
}

/** Judges an address that is asked for. */
export function addressProblems(text: string, family: Family, context: ConnectContext): readonly ConnectProblem[] {
  const at: ConnectPlace = { field: family === 4 ? 'ipv4' : 'ipv6' };
  const parsed = parseAddress(text);
  if (parsed.kind === 'fault') {
    return [connectProblem({ code: 'bad-address', fault: parsed }, 'error', at, parsed.nearest)];
  }
  if (parsed.family !== family) {
    return [connectProblem({ code: 'wrong-family', family }, 'error', at, suggestAddress(context, family))];
  }
  if (builtInRole(context.network) === 'default-bridge') {
    return [connectProblem({ code: 'default-bridge' }, 'error', at)];
  }
  const stretches = stretchesOf(context, family);
  const [first] = stretches;
  if (!first) return [connectProblem({ code: 'no-subnet', family }, 'error', at)];
  const stretch = stretches.find(({ subnet }) => contains(subnet, parsed));
  if (!stretch) {
    const subnets = stretches.map(({ subnet }) => subnet.network);
    return [connectProblem({ code: 'outside-subnets', subnets }, 'error', at, freeIn(context, first))];
  }
  const finding = occupant(parsed, stretch, context);
  if (finding) return [connectProblem(finding, 'error', at, freeIn(context, stretch))];
  const closed = closedSubnets(context, family).filter(({ subnet }) => subnet === stretch.subnet.network);
  if (closed.length > 0) return closed;
  const dynamic = !stretch.range || contains(stretch.range, parsed);
  return dynamic ? [connectProblem({ code: 'in-dynamic-range' }, 'hint', at)] : [];
}

function stretchesOf({ network }: ConnectContext, family: Family): readonly Stretch[] {
  return network.ipam.pools.flatMap((pool) => {
    const subnet = readCidr(pool.subnet);
    return subnet?.family === family ? [{ subnet, range: readCidr(pool.range ?? ''), pool }] : [];
  });
}

function isClosed({ pool, subnet }: Stretch, context: ConnectContext): boolean {
  return mayBeAutomatic(pool, subnet, context);
}

function occupant(address: Address, stretch: Stretch, context: ConnectContext): ConnectFinding | undefined {
  const { value } = address;
  const usable = usableAddresses(stretch.subnet);
  if (!usable || value < usable.first) return { code: 'edge-address', edge: 'network' };
  if (value > usable.last) return { code: 'edge-address', edge: 'broadcast' };
  if (value === gatewayOf(stretch)?.value) return { code: 'is-gateway' };
  const reserved = [...stretch.pool.reserved].find(([, text]) => readAddress(text)?.value === value);
  if (reserved) return { code: 'is-reserved', name: reserved[0] };
  const holder = othersOf(context).find(({ endpoint }) => heldBy(endpoint).has(value));
  return holder && { code: 'address-taken', holder: holder.container.name };
}

function freeIn(context: ConnectContext, stretch: Stretch): string | undefined {
  return nextFree(stretch, takenIn(context, stretch))?.address;
}

function nextFree({ subnet }: Stretch, taken: ReadonlySet<bigint>): Address | undefined {
  return readAddress(nextFreeAddress(subnet, undefined, taken) ?? '');
}

/** Whatever is taken, in other stretches too. */
function takenIn(context: ConnectContext, stretch: Stretch): ReadonlySet<bigint> {
  const gateway = gatewayOf(stretch)?.value;
  return new Set([
    ...(gateway === undefined ? [] : [gateway]),
    ...[...stretch.pool.reserved.values()].flatMap((text) => readAddress(text)?.value ?? []),
    ...othersOf(context).flatMap(({ endpoint }) => [...heldBy(endpoint)]),
  ]);
}

function gatewayOf({ pool, subnet, range }: Stretch): Address | undefined {
  return readAddress(pool.gateway ?? defaultGateway(subnet, range) ?? '');
}

function heldBy({ ipv4, ipv6, requestedIpv4, requestedIpv6 }: Endpoint): ReadonlySet<bigint> {
  const texts = [ipv4, ipv6, requestedIpv4, requestedIpv6];
  return new Set(texts.flatMap((text) => readAddress(text ?? '')?.value ?? []));
}
