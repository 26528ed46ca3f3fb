import type { Address, Cidr } from '../addressing';
import { contains, parseAddress, parseCidr, readAddress, readCidr } from '../addressing';
import { defaultGateway, freeAddressCount, nextFreeAddress, usableAddresses } from '../allocation';
import type { PoolRequest } from '../engine';
import type { CreateProblem, Place } from './problem';
import { problem } from './problem';

/** What is wrong inside one pool whose subnet can be read. Fields that are absent or empty are left to the engine. */
export function poolProblems(pool: PoolRequest, index: number, subnet: Cidr): readonly CreateProblem[] {
  const range = readRange(pool);
  return [
    ...rangeProblems(pool, index, subnet),
    ...gatewayProblems(pool, index, subnet),
    ...reservedProblems(pool, index, subnet, range),
    ...sizeProblems(pool, index, subnet, range),
  ];
}

/** Found out only when addresses are taken from the pool; the rest is found out by reading it. */
export const foundInUse: ReadonlySet<CreateProblem['code']> = new Set([
  'edge-address',
  'address-repeated',
  'subnet-too-small',
]);

function rangeProblems({ range }: PoolRequest, index: number, subnet: Cidr): readonly CreateProblem[] {
  if (range === undefined || range === '') return [];
  const at: Place = { field: 'range', pool: index };
  const parsed = parseCidr(range);
  if (parsed.kind === 'fault') return [problem({ code: 'bad-cidr', fault: parsed }, 'error', at, parsed.nearest)];
  if (parsed.family !== subnet.family) return [problem({ code: 'other-family', subnet: subnet.network }, 'error', at)];
  if (parsed.prefixLength < subnet.prefixLength) {
    return [problem({ code: 'wider-than-subnet', subnet: subnet.network }, 'error', at, subnet.network)];
  }
  if (!contains(subnet, parsed)) {
    return [problem({ code: 'outside-subnet', subnet: subnet.network }, 'error', at, subnet.network)];
  }
  if (!parsed.hostBits) return [];
  return [problem({ code: 'host-bits', network: parsed.network }, 'error', at, parsed.network)];
}

function gatewayProblems(pool: PoolRequest, index: number, subnet: Cidr): readonly CreateProblem[] {
  const { gateway } = pool;
  if (gateway === undefined || gateway === '') return [];
  const at: Place = { field: 'gateway', pool: index };
  return addressProblems(gateway, at, subnet, nextFreeAddress(subnet, undefined, reservedValues(pool)));
}

function reservedProblems(
  pool: PoolRequest,
  index: number,
  subnet: Cidr,
  range: Cidr | undefined,
): readonly CreateProblem[] {
  const taken = new Map<bigint, { readonly by: 'gateway' | 'reserved'; readonly name: string }>();
  const gateway = gatewayOf(pool, subnet, range);
  if (gateway) taken.set(gateway.value, { by: 'gateway', name: gateway.address });
  return [...(pool.reserved ?? [])].flatMap(([key, text]) => {
    const at: Place = { field: 'reserved', pool: index, key };
    const values = new Set([...taken.keys(), ...reservedValues(pool)]);
    const wrong = addressProblems(text, at, subnet, nextFreeAddress(subnet, undefined, values));
    const value = readAddress(text)?.value;
    if (wrong.length > 0 || value === undefined) return wrong;
    const holder = taken.get(value);
    if (holder) {
      return [
        problem({ code: 'address-repeated', ...holder }, 'error', at, nextFreeAddress(subnet, undefined, values)),
      ];
    }
    taken.set(value, { by: 'reserved', name: key });
    return [];
  });
}

/** With no address for the gateway the engine refuses; with none beside it, the first container does not start. */
function sizeProblems(
  pool: PoolRequest,
  index: number,
  subnet: Cidr,
  range: Cidr | undefined,
): readonly CreateProblem[] {
  const gateway = gatewayOf(pool, subnet, range);
  const taken = new Set([...reservedValues(pool), ...(gateway ? [gateway.value] : [])]);
  if (freeAddressCount(subnet, range, taken) > 0n) return [];
  const at: Place = { field: range ? 'range' : 'subnet', pool: index };
  return [problem({ code: 'subnet-too-small' }, gateway ? 'warning' : 'error', at)];
}

/** An address that has to lie in the subnet and be none of its two ends. */
function addressProblems(text: string, at: Place, subnet: Cidr, nearest: string | undefined): readonly CreateProblem[] {
  const parsed = parseAddress(text);
  if (parsed.kind === 'fault') return [problem({ code: 'bad-address', fault: parsed }, 'error', at, parsed.nearest)];
  if (parsed.family !== subnet.family) {
    return [problem({ code: 'other-family', subnet: subnet.network }, 'error', at, nearest)];
  }
  if (!contains(subnet, parsed)) {
    return [problem({ code: 'outside-subnet', subnet: subnet.network }, 'error', at, nearest)];
  }
  const edge = edgeOf(parsed, subnet);
  return edge ? [problem({ code: 'edge-address', edge }, 'error', at, nearest)] : [];
}

function edgeOf({ value }: Address, subnet: Cidr): 'network' | 'broadcast' | undefined {
  const usable = usableAddresses(subnet);
  if (!usable || value < usable.first) return 'network';
  return value > usable.last ? 'broadcast' : undefined;
}

/** The range, if it is one of this subnet. */
function readRange({ range, subnet }: PoolRequest): Cidr | undefined {
  const [inner, outer] = [readCidr(range ?? ''), readCidr(subnet)];
  return inner && outer && contains(outer, inner) ? inner : undefined;
}

function gatewayOf({ gateway }: PoolRequest, subnet: Cidr, range: Cidr | undefined): Address | undefined {
  return readAddress(gateway === undefined || gateway === '' ? (defaultGateway(subnet, range) ?? '') : gateway);
}

function reservedValues({ reserved }: PoolRequest): ReadonlySet<bigint> {
  return new Set([...(reserved?.values() ?? [])].flatMap((text) => readAddress(text)?.value ?? []));
}
