import type { CreateNetworkRequest } from '../engine';
import type { DriverOption, DriverOptionId } from '../driverOptions';
import { driverFacts, findOption, nearestOptionKeys, optionsNamed } from '../drivers';
import { checkOptionValue } from '../optionValue';
import { isAtLeast } from '../versions';
import type { CreateContext } from './createContext';
import { familiesOf, othersIn } from './createContext';
import { parentProblems } from './parentProblems';
import type { CreateFinding, CreateProblem, Place } from './problem';
import { problem } from './problem';

const smallestIpv6Mtu = 1280;
/** Whatever they say is stored; only the first container finds out. */
const unchecked: ReadonlySet<DriverOptionId> = new Set(['interface-prefix', 'overlay-mtu', 'vxlan-ids']);

export function optionProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const { driver, options } = request;
  const problems = [...(options ?? [])].flatMap(([key, value]) => {
    const option = findOption(key, 'network', driver);
    return option ? valueProblems(option, value, request, context) : unknownKeyProblems(key, driver);
  });
  return [...problems.map((found) => asGrave(found, request)), ...parentProblems(request, context)];
}

/** What only holds settings the engine does not look at; who takes them from it is refused. */
function asGrave(found: CreateProblem, { configOnly }: CreateNetworkRequest): CreateProblem {
  return configOnly && found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}

function valueProblems(
  option: DriverOption,
  value: string,
  request: CreateNetworkRequest,
  context: CreateContext,
): readonly CreateProblem[] {
  const at: Place = { field: 'option', key: option.key };
  if (option.internal) return [problem({ code: 'option-internal' }, 'error', at)];
  // The field of the network wins, and the engine does not even look at the option then.
  if (option.instead !== undefined && request[option.instead] !== undefined) return [];
  const has = context.engine.version;
  if (option.since !== undefined && !isAtLeast(has, option.since)) {
    return [problem({ code: 'needs-engine', needed: option.since, has }, 'warning', at)];
  }
  const fault = checkOptionValue(option.value, value);
  if (fault) {
    const severity = unchecked.has(option.id) || fault.code === 'value-ignored' ? 'warning' : 'error';
    return [problem({ code: 'option-value', fault }, severity, at, 'nearest' in fault ? fault.nearest : undefined)];
  }
  const valueSince = new Map(Object.entries(option.valuesSince ?? {})).get(value);
  if (valueSince !== undefined && !isAtLeast(has, valueSince)) {
    return [problem({ code: 'needs-engine', needed: valueSince, has }, 'error', at)];
  }
  const findings = meanings.get(option.id)?.(value, request, context) ?? [];
  return findings.map((finding) =>
    problem(finding, 'error', at, finding.code === 'mtu-too-small-for-ipv6' ? String(finding.min) : undefined),
  );
}

type Meaning = (value: string, request: CreateNetworkRequest, context: CreateContext) => readonly CreateFinding[];

/** What a value asks of the rest of the request, and of the networks that are there. */
const meanings: ReadonlyMap<DriverOptionId, Meaning> = new Map<DriverOptionId, Meaning>([
  ['gateway-mode-ipv4', isolatedFindings],
  ['gateway-mode-ipv6', isolatedFindings],
  [
    'bridge-mtu',
    (value, request) =>
      familiesOf(request)[6] && Number(value) > 0 && Number(value) < smallestIpv6Mtu
        ? [{ code: 'mtu-too-small-for-ipv6', min: smallestIpv6Mtu }]
        : [],
  ],
  [
    'bridge-name',
    (value, _, context) =>
      bearers(context, 'bridge', 'com.docker.network.bridge.name', value).map((network) => ({
        code: 'bridge-name-taken',
        network,
      })),
  ],
  ['ipvlan-parent', (parent, _, context) => parentFindings(context, 'ipvlan', parent)],
  [
    'macvlan-mode',
    // A parent in this mode serves one network only.
    (mode, { options }, context) =>
      mode === 'passthru' ? parentFindings(context, 'macvlan', options?.get('parent') ?? '') : [],
  ],
]);

function isolatedFindings(mode: string, { internal }: CreateNetworkRequest): readonly CreateFinding[] {
  return mode === 'isolated' && !internal ? [{ code: 'isolated-needs-internal' }] : [];
}

function parentFindings(context: CreateContext, driver: string, parent: string): readonly CreateFinding[] {
  if (parent === '') return [];
  return bearers(context, driver, 'parent', parent).map((network) => ({ code: 'parent-taken', network, parent }));
}

/** Names of the networks of this driver that have the option at the same value. */
function bearers(context: CreateContext, driver: string, key: string, value: string): readonly string[] {
  return othersIn(context)
    .filter((network) => network.driver === driver && network.options.get(key) === value)
    .map((network) => network.name);
}

/** The engine stores such options and ignores them; a plugin may read whatever it likes. */
function unknownKeyProblems(key: string, driver: string): readonly CreateProblem[] {
  if (!driverFacts(driver)) return [];
  const [nearest] = nearestOptionKeys(key, 'network', driver);
  const known = optionsNamed(key);
  return [problem(strayKey(known, driver), 'warning', { field: 'option', key }, nearest)];
}

function strayKey(known: readonly DriverOption[], driver: string): CreateFinding {
  if (known.some((option) => option.level === 'endpoint')) return { code: 'option-level' };
  const drivers = [...new Set(known.flatMap((option) => option.drivers))];
  return drivers.length > 0 ? { code: 'option-foreign', drivers } : { code: 'option-unknown', driver };
}
