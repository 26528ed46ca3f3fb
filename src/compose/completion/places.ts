import { linkLocalAddresses, macAddresses, staticAddresses } from './addressItems';
import { driverNames, optionKeys, optionValues } from './driverItems';
import type { CompletionContext, Suggestion } from './items';
import { keyItems } from './keyItems';
import { labelItems, labelValues, networkKeys, networkNames, realNames, topLevelNetworks } from './networkItems';
import { networkShapes } from './networkShapes';
import { freeSubnets, gateways, ranges, reservedAddresses } from './poolItems';
import {
  aliasNames,
  externalLinkTargets,
  interfaceNames,
  linkTargets,
  networkModes,
  priorities,
  publishedPorts,
  usedValues,
  words,
} from './serviceItems';
import { patternOf } from '../cursor/pathPattern';
import { switchValues } from './switchItems';

type Provide = (context: CompletionContext) => readonly Suggestion[];

/** What can be written at a path. */
export interface CompletionPlace {
  /** Keys of a mapping there. */
  readonly keys?: Provide;
  /** Items of a list there. */
  readonly items?: Provide;
  /** Scalars there. */
  readonly values?: Provide;
}

const endpoint: Readonly<Record<string, CompletionPlace>> = {
  '': { keys: (context) => keyItems('endpoint', context) },
  '/aliases': { items: aliasNames },
  '/ipv4_address': { values: (context) => staticAddresses(4, context) },
  '/ipv6_address': { values: (context) => staticAddresses(6, context) },
  '/link_local_ips': { items: linkLocalAddresses },
  '/mac_address': { values: macAddresses },
  '/driver_opts': { keys: (context) => optionKeys('endpoint', context) },
  '/driver_opts/*': { values: (context) => optionValues('endpoint', context) },
  '/gw_priority': { values: (context) => priorities('gw_priority', context) },
  '/priority': { values: (context) => priorities('priority', context) },
  '/interface_name': { values: interfaceNames },
};

const ports: Readonly<Record<string, CompletionPlace>> = {
  '': { items: publishedPorts },
  '/[]': { keys: (context) => keyItems('port', context) },
  '/[]/protocol': { values: () => [...words(['tcp'], 'tcp'), ...words(['udp'], 'udp'), ...words(['sctp'], 'sctp')] },
  '/[]/mode': { values: () => [...words(['ingress'], 'mode-ingress'), ...words(['host'], 'mode-host')] },
  '/[]/host_ip': { values: () => [...words(['127.0.0.1', '::1'], 'loopback'), ...words(['0.0.0.0'], 'everywhere')] },
};

const service: Readonly<Record<string, CompletionPlace>> = {
  '': { keys: (context) => keyItems('service', context) },
  '/networks': { items: networkNames, keys: networkKeys },
  '/network_mode': { values: networkModes },
  '/links': { items: linkTargets },
  '/external_links': { items: externalLinkTargets },
  '/expose': { items: () => words(['80', '443', '8080'], 'port-number') },
  '/extra_hosts': {
    items: (context) => [
      ...words(['host.docker.internal:host-gateway'], 'host-gateway'),
      ...usedValues('extra_hosts', context),
    ],
    keys: () => [
      {
        kind: 'name',
        label: 'host.docker.internal',
        content: { form: 'pair', key: 'host.docker.internal', value: 'text' },
        about: { code: 'word', word: 'host-gateway' },
      },
    ],
  },
  '/extra_hosts/*': { values: () => words(['host-gateway'], 'host-gateway') },
  '/dns': { items: resolvers, values: resolvers },
  '/dns_search': {
    items: (context) => usedValues('dns_search', context),
    values: (context) => usedValues('dns_search', context),
  },
  '/dns_opt': { items: (context) => usedValues('dns_opt', context) },
  '/labels': { items: labelItems },
  '/labels/*': { values: labelValues },
  '/mac_address': { values: macAddresses },
  '/hostname': { values: ({ service: own }) => words(own ? [own.name] : [], 'used-in-file') },
};

const network: Readonly<Record<string, CompletionPlace>> = {
  '': { keys: (context) => keyItems('network', context) },
  '/driver': { values: driverNames },
  '/driver_opts': { keys: (context) => optionKeys('network', context) },
  '/driver_opts/*': { values: (context) => optionValues('network', context) },
  '/name': { values: realNames },
  '/external/name': { values: realNames },
  '/ipam': { keys: (context) => keyItems('ipam', context) },
  '/ipam/driver': { values: () => words(['default'], 'ipam-default') },
  '/ipam/config/[]': { keys: (context) => keyItems('pool', context) },
  '/ipam/config/[]/subnet': { values: freeSubnets },
  '/ipam/config/[]/gateway': { values: gateways },
  '/ipam/config/[]/ip_range': { values: ranges },
  '/ipam/config/[]/aux_addresses/*': { values: reservedAddresses },
  ...Object.fromEntries(
    ['internal', 'external', 'attachable', 'enable_ipv4', 'enable_ipv6'].map((key) => [
      `/${key}`,
      { values: () => switchValues('network', key) },
    ]),
  ),
};

function resolvers(context: CompletionContext): readonly Suggestion[] {
  const used = usedValues('dns', context);
  const known = new Set([...used.map(({ label }) => label), ...context.cursor.siblings]);
  return [
    ...used,
    ...words(
      ['1.1.1.1', '8.8.8.8', '9.9.9.9'].filter((address) => !known.has(address)),
      'resolver',
    ),
  ];
}

function under(prefix: string, table: Readonly<Record<string, CompletionPlace>>): readonly [string, CompletionPlace][] {
  return Object.entries(table).map(([path, place]) => [`${prefix}${path}`, place]);
}

const places: ReadonlyMap<string, CompletionPlace> = new Map([
  ['', { keys: (context) => [...keyItems('root', context), ...networkShapes(context)] }],
  ...under('services/*', service),
  ...under('services/*/ports', ports),
  ...under('services/*/networks/*', endpoint),
  ['networks', { keys: (context) => [...topLevelNetworks(context), ...networkShapes(context)] }],
  ...under('networks/*', network),
]);

/** What can be written at a path, and at the items of a list there. */
export function placeAt(path: readonly string[]): { readonly own: CompletionPlace; readonly item: CompletionPlace } {
  const pattern = patternOf(path);
  return { own: places.get(pattern) ?? {}, item: places.get(`${pattern}/[]`) ?? {} };
}
