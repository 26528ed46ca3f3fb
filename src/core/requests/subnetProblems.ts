import type { Cidr, Family } from '../addressing';
import { parseCidr, readCidr } from '../addressing';
import type { CreateNetworkRequest, PoolRequest } from '../engine';
import { driverFacts } from '../drivers';
import { isAtLeast } from '../versions';
import type { CreateContext } from './createContext';
import { isSwarmScoped } from './createContext';
import { familiesInForce } from './driverProblems';
import type { PlacedSubnet } from './overlapProblems';
import { overlapProblems } from './overlapProblems';
import { foundInUse, poolProblems } from './poolProblems';
import type { CreateFinding, CreateProblem, Place } from './problem';
import { problem } from './problem';
import { isPublic, isRefusedByBridges, specialRangeOf } from './specialRanges';
import { automaticSubnets, hasAutomaticIpv6, suggestSubnet } from './subnetSupply';

/** From here on `0.0.0.0/N` and `::/N` ask for an automatic subnet of that size. */
const automaticSizeApi = '1.52';
/** From here on the engine checks subnets before it uses them. */
const strictIpamApi = '1.44';
/** From here on the engine finds an IPv6 subnet by itself. */
const automaticIpv6Api = '1.46';
/** What engines before that do not see. */
const unreadByOld: ReadonlySet<CreateProblem['code']> = new Set(['host-bits', 'outside-subnet', 'wider-than-subnet']);
const fewPools = 4n;
/** More addresses than the swarm's load balancing is made for. */
const widestOverlay = 24;

/** All that is to be said about subnets: each by itself, among each other, with what is there, and where none is given. */
export function subnetProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const pools = request.pools ?? [];
  const families = familiesInForce(request, context);
  const placed = pools.flatMap(({ subnet: text }, pool): readonly PlacedSubnet[] => {
    const subnet = readCidr(text);
    return subnet && families[subnet.family] && !isAutomatic(text, context) ? [{ subnet, pool }] : [];
  });
  return [
    ...ipamProblems(request),
    ...pools.flatMap((pool, index) => ownProblems(request, pool, index, context)),
    ...(request.configOnly ? [] : placed.flatMap((one) => overlapProblems(request, one, placed, context))),
    ...(request.configOnly ? [] : ([4, 6] as const).flatMap((family) => countProblems(request, placed, family))),
    ...(request.configOnly || request.configFrom ? [] : supplyProblems(request, pools, context)),
  ];
}

function ipamProblems(request: CreateNetworkRequest): readonly CreateProblem[] {
  const { ipamDriver, driver, configOnly, pools = [] } = request;
  const at: Place = { field: 'ipam-driver' };
  if (ipamDriver === 'null') {
    const refused = !configOnly && (driver === 'bridge' || pools.length > 0 || isSwarmScoped(request));
    return refused ? [problem({ code: 'ipam-null' }, 'error', at)] : [];
  }
  const known = ipamDriver === undefined || ipamDriver === '' || ipamDriver === 'default';
  return known ? [] : [problem({ code: 'ipam-unknown', driver: ipamDriver }, 'warning', at)];
}

function ownProblems(
  request: CreateNetworkRequest,
  pool: PoolRequest,
  index: number,
  context: CreateContext,
): readonly CreateProblem[] {
  const at: Place = { field: 'subnet', pool: index };
  const parsed = parseCidr(pool.subnet);
  if (parsed.kind === 'fault') {
    const finding: CreateFinding =
      parsed.code === 'empty' ? { code: 'subnet-missing' } : { code: 'bad-cidr', fault: parsed };
    return [problem(finding, 'error', at, parsed.nearest)];
  }
  const { family } = parsed;
  const inForce = familiesInForce(request, context)[family];
  if (!inForce && family === 6) return [problem({ code: 'family-off', family }, 'warning', at)];
  if (isAutomatic(pool.subnet, context)) return [];
  const subnet = readCidr(parsed.network) ?? parsed;
  const problems = [
    ...(parsed.hostBits ? [problem({ code: 'host-bits', network: parsed.network }, 'error', at, parsed.network)] : []),
    ...poolProblems(pool, index, subnet),
  ].map((found) => asGrave(found, request, context));
  const unused = !inForce || request.configOnly === true;
  return [
    ...(inForce ? [] : [problem({ code: 'family-off', family }, 'warning', at)]),
    ...(unused ? problems.filter(({ code }) => !foundInUse.has(code)) : problems),
    ...(unused ? [] : meaningProblems(request, pool, index, subnet)),
  ];
}

/** What the engine at hand lets pass: old ones hardly read ranges, a swarm looks at addresses when it is too late. */
function asGrave(found: CreateProblem, request: CreateNetworkRequest, { engine }: CreateContext): CreateProblem {
  const isOld = !isAtLeast(engine.apiVersion, strictIpamApi);
  const unread = request.configOnly === true || (unreadByOld.has(found.code) && isAboutPrefix(found.at));
  const lenient = isSwarmScoped(request) ? foundInUse.has(found.code) : isOld && unread;
  return lenient && found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}

function isAboutPrefix({ field }: Place): boolean {
  return field === 'subnet' || field === 'range';
}

/** Where the subnet lies, and whether this driver makes sense of it. */
function meaningProblems(
  request: CreateNetworkRequest,
  { gateway }: PoolRequest,
  pool: number,
  subnet: Cidr,
): readonly CreateProblem[] {
  const at: Place = { field: 'subnet', pool };
  const problems: CreateProblem[] = [];
  const special = specialRangeOf(subnet);
  if (special) {
    const severity = request.driver === 'bridge' && isRefusedByBridges(subnet) ? 'error' : special.severity;
    problems.push(problem({ code: 'subnet-special', range: special.range }, severity, at));
  } else if (isPublic(subnet)) problems.push(problem({ code: 'subnet-public' }, 'hint', at));
  if (isSwarmScoped(request)) {
    if (subnet.family === 6) problems.push(problem({ code: 'overlay-ipv6-subnet' }, 'warning', at));
    else if (subnet.prefixLength < widestOverlay) problems.push(problem({ code: 'overlay-large' }, 'hint', at));
  }
  if (gateway && ['l3', 'l3s'].includes(request.options?.get('ipvlan_mode') ?? '')) {
    problems.push(problem({ code: 'gateway-ignored' }, 'hint', { field: 'gateway', pool }));
  }
  return problems;
}

function isAutomatic(text: string, { engine }: CreateContext): boolean {
  return readCidr(text)?.first === 0n && isAtLeast(engine.apiVersion, automaticSizeApi);
}

function countProblems(
  { driver }: CreateNetworkRequest,
  placed: readonly PlacedSubnet[],
  family: Family,
): readonly CreateProblem[] {
  if (driverFacts(driver)?.manySubnets !== false) return [];
  return placed
    .filter(({ subnet }) => subnet.family === family)
    .slice(1)
    .map(({ pool }) => problem({ code: 'many-subnets', driver, family }, 'error', { field: 'subnet', pool }));
}

/** What the engine has to find by itself, and whether it can. */
function supplyProblems(
  request: CreateNetworkRequest,
  pools: readonly PoolRequest[],
  context: CreateContext,
): readonly CreateProblem[] {
  const families = familiesInForce(request, context);
  const given = new Set(pools.flatMap(({ subnet }) => readCidr(subnet)?.family ?? []));
  const at: Place = { field: 'pools' };
  const inSwarm = isSwarmScoped(request);
  const problems: CreateProblem[] = [];
  if (families[4] && !given.has(4) && !inSwarm) {
    const { left } = automaticSubnets(context);
    const nearest = suggestSubnet(context, { family: 4, prefixLength: 24, space: 'local' });
    if (left === 0n) problems.push(problem({ code: 'pools-exhausted' }, 'error', at, nearest));
    else if (left < fewPools) problems.push(problem({ code: 'pools-low', left: Number(left) }, 'warning', at));
  }
  const isLocal = request.scope !== 'global';
  const findsIpv6 = isLocal && (isAtLeast(context.engine.apiVersion, automaticIpv6Api) || hasAutomaticIpv6(context));
  if (families[6] && !given.has(6) && !inSwarm && !findsIpv6) {
    const nearest = suggestSubnet(context, { family: 6, prefixLength: 64, space: 'local' });
    problems.push(problem({ code: 'ipv6-needs-subnet' }, 'error', at, nearest));
  }
  return problems;
}
