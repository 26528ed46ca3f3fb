import type { CreateNetworkRequest } from '../engine';
import { driverFacts } from '../drivers';
import { nearestWords } from '../nearestWords';
import { isAtLeast } from '../versions';
import type { CreateContext } from './createContext';
import { familiesOf, isSwarmScoped, othersIn } from './createContext';
import type { CreateProblem } from './problem';
import { problem } from './problem';

/** First API that can make a network without IPv4. */
export const ipv4OffApi = '1.48';

/** What the choice of driver, scope and address families asks of the engine. */
export function driverProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  // The engine gives a config-only network the driver `null`, whatever was asked for; but it looks for the swarm first.
  if (request.configOnly) return request.driver === 'overlay' ? swarmProblems(request, context) : [];
  const unfit = unfitDriver(request, context);
  return unfit ? [unfit] : [...scopeProblems(request, context), ...familyProblems(request, context)];
}

function unfitDriver({ driver }: CreateNetworkRequest, { engine }: CreateContext): CreateProblem | undefined {
  const at = { field: 'driver' } as const;
  if (driver === 'none' || driver === 'container') return problem({ code: 'driver-is-mode', driver }, 'error', at);
  if (driverFacts(driver)?.creatable === false) return problem({ code: 'driver-single', driver }, 'error', at);
  const known = engine.networkDrivers;
  if (known.length === 0 || known.includes(driver)) return undefined;
  const creatable = known.filter((name) => driverFacts(name)?.creatable !== false);
  return problem({ code: 'driver-unknown', driver }, 'error', at, nearestWords(driver, creatable)[0]);
}

function scopeProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const { driver, scope, ingress, attachable } = request;
  const problems: CreateProblem[] = [];
  if (driverFacts(driver)?.scope === 'swarm' && scope === 'local') {
    problems.push(problem({ code: 'scope-narrower', driver }, 'error', { field: 'scope' }));
  }
  problems.push(...swarmProblems(request, context));
  if (ingress) {
    const existing = othersIn(context).find((network) => network.ingress);
    if (driver !== 'overlay') problems.push(problem({ code: 'ingress-needs-overlay' }, 'error', { field: 'ingress' }));
    else if (existing) {
      problems.push(problem({ code: 'ingress-exists', network: existing.name }, 'error', { field: 'ingress' }));
    }
  }
  if (attachable && !isSwarmScoped(request))
    problems.push(problem({ code: 'attachable-no-effect' }, 'hint', { field: 'attachable' }));
  return problems;
}

function swarmProblems(request: CreateNetworkRequest, { engine }: CreateContext): readonly CreateProblem[] {
  if (!isSwarmScoped(request) || engine.swarm === 'manager') return [];
  const at = { field: request.driver === 'overlay' ? 'driver' : 'scope' } as const;
  return [problem({ code: 'needs-swarm', role: engine.swarm }, 'error', at)];
}

/** Families that the network will have: older engines leave the wish for none of IPv4 out. */
export function familiesInForce(
  request: CreateNetworkRequest,
  { engine }: Pick<CreateContext, 'engine'>,
): ReturnType<typeof familiesOf> {
  const families = familiesOf(request);
  return isAtLeast(engine.apiVersion, ipv4OffApi) ? families : { ...families, 4: true };
}

function familyProblems(request: CreateNetworkRequest, { engine }: CreateContext): readonly CreateProblem[] {
  const families = familiesOf(request);
  if (families[4]) return [];
  if (!isAtLeast(engine.apiVersion, ipv4OffApi)) {
    const has = engine.apiVersion;
    return [problem({ code: 'needs-api', needed: ipv4OffApi, has }, 'warning', { field: 'ipv4' })];
  }
  if (isSwarmScoped(request)) return [problem({ code: 'ipv4-needed' }, 'error', { field: 'ipv4' })];
  // Other drivers make a network that gives out no addresses.
  const severity = request.driver === 'bridge' ? 'error' : 'warning';
  return families[6] ? [] : [problem({ code: 'no-family' }, severity, { field: 'ipv4' })];
}
