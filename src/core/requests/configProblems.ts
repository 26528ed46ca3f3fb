import type { CreateNetworkRequest } from '../engine';
import type { EngineInfo } from '../model';
import { isAtLeast } from '../versions';
import type { CreateContext } from './createContext';
import { othersIn } from './createContext';
import { ipv4OffApi } from './driverProblems';
import type { CreateProblem } from './problem';
import { problem } from './problem';

/** Config-only networks hold the settings of one host; others are made from them by name (libnetwork `validateConfiguration`). */
export function configProblems(request: CreateNetworkRequest, context: CreateContext): readonly CreateProblem[] {
  const { configOnly, configFrom } = request;
  const problems: CreateProblem[] = [];
  if (configOnly && (request.internal || request.attachable || request.ingress || request.scope)) {
    problems.push(problem({ code: 'config-with-operator-fields' }, 'error', { field: 'config-only' }));
  }
  if (configFrom === undefined || configFrom === '') return problems;
  const at = { field: 'config-from' } as const;
  const source = othersIn(context).find((network) => network.name === configFrom || network.id === configFrom);
  if (configOnly) problems.push(problem({ code: 'config-chain' }, 'error', at));
  if (!source) problems.push(problem({ code: 'config-missing' }, 'error', at));
  else if (!source.configOnly) problems.push(problem({ code: 'config-not-config' }, 'error', at));
  if (hasOwnSettings(request, context.engine)) problems.push(problem({ code: 'config-with-settings' }, 'error', at));
  return problems;
}

function hasOwnSettings(
  { ipv4, ipv6, ipamDriver, ipamOptions, pools, options, labels }: CreateNetworkRequest,
  { apiVersion }: EngineInfo,
): boolean {
  const tables = [ipamOptions, options, labels].some((table) => table !== undefined && table.size > 0);
  const ownIpam = ipamDriver !== undefined && ipamDriver !== '' && ipamDriver !== 'default';
  // Engines that do not know networks without IPv4 do not read it.
  const withoutIpv4 = ipv4 === false && isAtLeast(apiVersion, ipv4OffApi);
  return tables || ownIpam || withoutIpv4 || ipv6 === true || (pools !== undefined && pools.length > 0);
}
