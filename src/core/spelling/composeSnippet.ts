import type { CreateNetworkRequest, PoolRequest } from '../engine';
import { composeValue, yamlText } from './yaml';

/** What a request asks for that a compose file has no word for, or Compose does not send. */
export type ComposeOmission = 'scope' | 'ingress' | 'config-only' | 'config-from' | 'ipam-options';

export interface ComposeSnippet {
  readonly text: string;
  readonly omissions: readonly ComposeOmission[];
}

/** Labels that Compose sets by itself; a file that sets them too is refused or ignored. */
const composeLabels = 'com.docker.compose.';

/** The `networks:` section with which Compose makes this network. `key` is what services call it there. */
export function spellCompose(request: CreateNetworkRequest, key = keyOf(request.name)): ComposeSnippet {
  const lines = ['networks:', `  ${yamlText(key)}:`, ...bodyOf(request).map((line) => `    ${line}`)];
  return { text: `${lines.join('\n')}\n`, omissions: omissionsOf(request) };
}

/** A key that Compose accepts and people can type, close to the network's name. */
export function keyOf(name: string): string {
  const key = name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  // A key that begins with x- is an extension, which Compose does not read.
  return key === '' || /^x-/i.test(key) ? `network${key === '' ? '' : `-${key}`}` : key;
}

function bodyOf(request: CreateNetworkRequest): readonly string[] {
  return [
    `name: ${composeValue(request.name)}`,
    `driver: ${composeValue(request.driver)}`,
    ...(request.internal ? ['internal: true'] : []),
    ...(request.attachable ? ['attachable: true'] : []),
    ...(request.ipv4 === false ? ['enable_ipv4: false'] : []),
    ...(request.ipv6 ? ['enable_ipv6: true'] : []),
    ...table('driver_opts', request.options),
    ...ipamOf(request),
    ...table('labels', withoutComposeLabels(request.labels)),
  ];
}

function ipamOf({ ipamDriver, pools = [] }: CreateNetworkRequest): readonly string[] {
  if (ipamDriver === undefined && pools.length === 0) return [];
  return [
    'ipam:',
    ...(ipamDriver === undefined ? [] : [`  driver: ${composeValue(ipamDriver)}`]),
    ...(pools.length === 0 ? [] : ['  config:', ...pools.flatMap(poolLines).map((line) => `    ${line}`)]),
  ];
}

function poolLines({ subnet, gateway, range, reserved }: PoolRequest): readonly string[] {
  return [
    `- subnet: ${composeValue(subnet)}`,
    ...(range === undefined ? [] : [`  ip_range: ${composeValue(range)}`]),
    ...(gateway === undefined ? [] : [`  gateway: ${composeValue(gateway)}`]),
    ...table('aux_addresses', reserved).map((line) => `  ${line}`),
  ];
}

function table(name: string, values: ReadonlyMap<string, string> | undefined): readonly string[] {
  if (!values || values.size === 0) return [];
  return [`${name}:`, ...[...values].map(([key, value]) => `  ${yamlText(key)}: ${composeValue(value)}`)];
}

function withoutComposeLabels(labels: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  return new Map([...labels].filter(([key]) => !key.startsWith(composeLabels)));
}

function omissionsOf(request: CreateNetworkRequest): readonly ComposeOmission[] {
  const omissions: ComposeOmission[] = [];
  if (request.scope !== undefined) omissions.push('scope');
  if (request.ingress) omissions.push('ingress');
  if (request.configOnly) omissions.push('config-only');
  if (request.configFrom !== undefined) omissions.push('config-from');
  if (request.ipamOptions && request.ipamOptions.size > 0) omissions.push('ipam-options');
  return omissions;
}
