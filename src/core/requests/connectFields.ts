import type { EndpointRequest } from '../engine';
import { checkConnect } from './checkConnect';
import type { ConnectContext } from './connectContext';
import type { ConnectOption } from './connectOptions';
import { endpointOptionKeys } from './connectOptions';
import type { ConnectPlace, ConnectProblem } from './connectProblem';

/** What a request says of one option, as one types it; empty where it is left to the engine. */
export function fieldText(request: EndpointRequest, option: ConnectOption): string {
  switch (option) {
    case 'aliases':
      return (request.aliases ?? []).join(', ');
    case 'link-local':
      return (request.linkLocal ?? []).join(', ');
    case 'ipv4':
    case 'ipv6':
    case 'mac':
      return request[option] ?? '';
    case 'gateway-priority':
      return request.gatewayPriority === undefined ? '' : String(request.gatewayPriority);
    case 'interface':
    case 'sysctls':
      return request.driverOptions?.get(endpointOptionKeys[option]) ?? '';
  }
}

type Draft = { -readonly [Field in keyof EndpointRequest]: EndpointRequest[Field] };

/** The request with one option as it was typed. */
export function withField(request: EndpointRequest, option: ConnectOption, text: string): EndpointRequest {
  const draft: Draft = { ...request };
  const typed = text.trim();
  if (typed === '') clear(draft, option);
  else fill(draft, option, typed);
  return draft;
}

function clear(draft: Draft, option: ConnectOption): void {
  if (option === 'aliases') delete draft.aliases;
  else if (option === 'link-local') delete draft.linkLocal;
  else if (option === 'ipv4') delete draft.ipv4;
  else if (option === 'ipv6') delete draft.ipv6;
  else if (option === 'mac') delete draft.mac;
  else if (option === 'gateway-priority') delete draft.gatewayPriority;
  else {
    const others = otherOptions(draft, option);
    if (others.length > 0) draft.driverOptions = new Map(others);
    else delete draft.driverOptions;
  }
}

function fill(draft: Draft, option: ConnectOption, typed: string): void {
  if (option === 'aliases') draft.aliases = listed(typed);
  else if (option === 'link-local') draft.linkLocal = listed(typed);
  else if (option === 'ipv4') draft.ipv4 = typed;
  else if (option === 'ipv6') draft.ipv6 = typed;
  else if (option === 'mac') draft.mac = typed;
  else if (option === 'gateway-priority') draft.gatewayPriority = Number(typed);
  else draft.driverOptions = new Map([...otherOptions(draft, option), [endpointOptionKeys[option], typed]]);
}

function otherOptions({ driverOptions }: EndpointRequest, option: keyof typeof endpointOptionKeys) {
  return [...(driverOptions ?? [])].filter(([key]) => key !== endpointOptionKeys[option]);
}

/** What one asks for, with what was chosen for several in its place. */
export function withChosen(own: EndpointRequest, chosen: EndpointRequest): EndpointRequest {
  const driverOptions = new Map([...(own.driverOptions ?? []), ...(chosen.driverOptions ?? [])]);
  return { ...own, ...chosen, ...(driverOptions.size > 0 && { driverOptions }) };
}

/** What is wrong with one option of a request, for whichever of the attachments; the worst first. */
export function fieldProblems(
  request: EndpointRequest,
  option: ConnectOption,
  contexts: readonly ConnectContext[],
): readonly ConnectProblem[] {
  const ranks = ['error', 'warning', 'hint'];
  return contexts
    .flatMap((context) => checkConnect(request, context))
    .filter(({ at }) => optionAt(at) === option)
    .sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity));
}

/** The text of a field with the problem's nearest right value in it; undefined where there is none. */
export function correctedText(text: string, { at, nearest }: ConnectProblem): string | undefined {
  if (nearest === undefined || !('key' in at) || at.field === 'option') return nearest;
  return listed(text)
    .map((item) => (item === at.key ? nearest : item))
    .join(', ');
}

function optionAt(at: ConnectPlace): ConnectOption | undefined {
  switch (at.field) {
    case 'container':
      return undefined;
    case 'alias':
    case 'aliases':
      return 'aliases';
    case 'option':
      return at.key === endpointOptionKeys.interface
        ? 'interface'
        : at.key === endpointOptionKeys.sysctls
          ? 'sysctls'
          : undefined;
    case 'ipv4':
    case 'ipv6':
    case 'mac':
    case 'gateway-priority':
    case 'link-local':
      return at.field;
  }
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
