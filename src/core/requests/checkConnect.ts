import { contains, parseAddress, readCidr } from '../addressing';
import { keepsMac, keepsPriority, macApi, priorityApi } from '../change/apiSupport';
import { serviceOf } from '../composeLabels';
import { findOption, nearestOptionKeys, optionsNamed } from '../drivers';
import type { EndpointRequest } from '../engine';
import { joinObstacle } from '../joinObstacle';
import { isAttached } from '../membership';
import { builtInRole } from '../networkRole';
import { checkOptionValue } from '../optionValue';
import { addressProblems } from './chosenAddress';
import type { ConnectContext } from './connectContext';
import { othersOf } from './connectContext';
import type { ConnectPlace, ConnectProblem } from './connectProblem';
import { connectProblem } from './connectProblem';

const linkLocal = ['169.254.0.0/16', 'fe80::/10'];

/** All that is wrong with a request to connect a container, before any engine is asked. */
export function checkConnect(request: EndpointRequest, context: ConnectContext): readonly ConnectProblem[] {
  const obstacle = joinObstacle(context.membership, context.network, context.container, context.engine);
  if (obstacle) return [connectProblem({ code: 'obstacle', obstacle }, 'error', { field: 'container' })];
  return [
    ...(request.ipv4 ? addressProblems(request.ipv4, 4, context) : []),
    ...(request.ipv6 ? addressProblems(request.ipv6, 6, context) : []),
    ...(request.linkLocal ?? []).flatMap(linkLocalProblems),
    ...macProblems(request, context),
    ...priorityProblems(request, context),
    ...aliasProblems(request, context),
    ...[...(request.driverOptions ?? [])].flatMap(([key, value]) => optionProblems(key, value, context)),
  ];
}

function linkLocalProblems(text: string): readonly ConnectProblem[] {
  const at: ConnectPlace = { field: 'link-local', key: text };
  const parsed = parseAddress(text);
  if (parsed.kind === 'fault') {
    return [connectProblem({ code: 'bad-address', fault: parsed }, 'error', at, parsed.nearest)];
  }
  const isLocal = linkLocal.some((net) => {
    const cidr = readCidr(net);
    return cidr !== undefined && contains(cidr, parsed);
  });
  return isLocal ? [] : [connectProblem({ code: 'not-link-local' }, 'error', at)];
}

function macProblems({ mac }: EndpointRequest, context: ConnectContext): readonly ConnectProblem[] {
  if (mac === undefined || mac === '') return [];
  const at: ConnectPlace = { field: 'mac' };
  const { engine, network } = context;
  const bytes = macBytes(mac);
  if (!bytes || bytes.every((byte) => byte === 0)) return [connectProblem({ code: 'bad-mac' }, 'error', at)];
  const [first = 0, ...rest] = bytes;
  if (first % 2 === 1) {
    return [connectProblem({ code: 'mac-multicast' }, 'error', at, macText([(first & 0xfe) | 0x02, ...rest]))];
  }
  if (network.driver === 'ipvlan') {
    return [connectProblem({ code: 'mac-refused', driver: network.driver }, 'error', at)];
  }
  if (!keepsMac(engine.apiVersion)) {
    return [connectProblem({ code: 'needs-api', needed: macApi, has: engine.apiVersion }, 'warning', at)];
  }
  const wanted = macText(bytes);
  const holder = othersOf(context).find(({ endpoint }) => macText(macBytes(endpoint.mac ?? '') ?? []) === wanted);
  return holder ? [connectProblem({ code: 'mac-taken', holder: holder.container.name }, 'warning', at)] : [];
}

/** The forms that Go's `net.ParseMAC` takes for six bytes. */
function macBytes(text: string): readonly number[] | undefined {
  const pairs = /^(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i.test(text);
  const quads = /^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i.test(text);
  if (!pairs && !quads) return undefined;
  return (text.replace(/[:.-]/g, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

function macText(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

function priorityProblems({ gatewayPriority }: EndpointRequest, { engine }: ConnectContext): readonly ConnectProblem[] {
  if (gatewayPriority === undefined || gatewayPriority === 0) return [];
  const at: ConnectPlace = { field: 'gateway-priority' };
  if (!Number.isSafeInteger(gatewayPriority)) return [connectProblem({ code: 'not-an-integer' }, 'error', at)];
  if (keepsPriority(engine.apiVersion)) return [];
  return [connectProblem({ code: 'needs-api', needed: priorityApi, has: engine.apiVersion }, 'warning', at)];
}

function aliasProblems({ aliases = [] }: EndpointRequest, context: ConnectContext): readonly ConnectProblem[] {
  if (aliases.length > 0 && builtInRole(context.network) === 'default-bridge') {
    return [connectProblem({ code: 'default-bridge' }, 'error', { field: 'aliases' })];
  }
  return aliases.flatMap((alias): readonly ConnectProblem[] => {
    const at: ConnectPlace = { field: 'alias', key: alias };
    if (alias === '') return [connectProblem({ code: 'alias-empty' }, 'warning', at)];
    if (/\s/.test(alias)) {
      return [connectProblem({ code: 'alias-blank' }, 'warning', at, alias.trim().replace(/\s+/g, '-'))];
    }
    const holders = othersOf(context)
      .filter(({ container }) => container.name === alias || serviceOf(container) === alias)
      .map(({ container }) => container.name);
    if (holders.length > 0) return [connectProblem({ code: 'alias-shared', holders }, 'warning', at)];
    return hidesOutside(alias) ? [connectProblem({ code: 'alias-hides' }, 'warning', at)] : [];
  });
}

/** A name that means something beyond the network: of the machine itself, or with a dot as domains have. */
function hidesOutside(alias: string): boolean {
  return alias.toLowerCase() === 'localhost' || /[^.]\.[^.]/.test(alias);
}

function optionProblems(key: string, value: string, context: ConnectContext): readonly ConnectProblem[] {
  const at: ConnectPlace = { field: 'option', key };
  const { network } = context;
  const option = findOption(key, 'endpoint', network.driver);
  if (!option) {
    const code = optionsNamed(key).some(({ level }) => level === 'network') ? 'option-level' : 'option-unknown';
    return [connectProblem({ code }, 'warning', at, nearestOptionKeys(key, 'endpoint', network.driver)[0])];
  }
  const fault = checkOptionValue(option.value, value);
  if (!fault) return option.id === 'endpoint-interface' ? interfaceProblems(value, at, context) : [];
  const nearest = 'nearest' in fault ? fault.nearest : undefined;
  return [connectProblem({ code: 'option-value', fault }, 'error', at, nearest)];
}

/** What the engine names by itself it counts from `eth0`. */
function interfaceProblems(name: string, at: ConnectPlace, { container }: ConnectContext): readonly ConnectProblem[] {
  // What is left of the other problems is the pattern of the kernel.
  if (name.includes('%'))
    return [connectProblem({ code: 'interface-pattern' }, 'warning', at, name.replace('%d', '0'))];
  const number = /^eth(\d+)$/.exec(name)?.[1];
  const attached = container.endpoints.filter(isAttached).length;
  if (number === undefined || Number(number) >= attached) return [];
  return [connectProblem({ code: 'interface-there' }, 'warning', at, `eth${attached}`)];
}
