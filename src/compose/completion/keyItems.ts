import { keysOf } from '../keys';
import type { KeyFacts, KeyId, KeyLevel } from '../keys';
import type { CompletionContext, Suggestion } from './items';

/** Keys that do not go with one that is there already. */
const exclusive: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['networks', ['network_mode']],
  ['network_mode', ['networks', 'links', 'external_links', 'mac_address']],
  ['external', ['driver', 'driver_opts', 'ipam', 'internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'labels']],
  ...['driver', 'driver_opts', 'ipam', 'internal', 'attachable', 'enable_ipv4', 'enable_ipv6', 'labels'].map(
    (key) => [key, ['external']] as const,
  ),
]);

/** The keys of a mapping that are not there yet, the likeliest first. */
export function keyItems(level: KeyLevel, context: CompletionContext): readonly Suggestion[] {
  const { siblings } = context.cursor;
  const unwanted = new Set([...siblings, ...siblings.flatMap((key) => exclusive.get(key) ?? [])]);
  const keys = keysOf(level).filter((each) => !unwanted.has(each.key) && !isCompletedElsewhere(each, context));
  return [...keys]
    .sort((one, other) => rank(one, context) - rank(other, context))
    .map((key) => ({
      kind: 'key',
      label: key.key,
      content: { form: 'pair', key: key.key, value: key.value === 'switch' ? 'text' : key.value },
      about: { code: 'key', key },
    }));
}

/** What `@microsoft/compose-language-service` 1.0.0 completes of them. */
const someKeys: ReadonlySet<KeyId> = new Set([
  'root.services',
  'root.networks',
  'service.networks',
  'service.ports',
  'service.expose',
  'service.container_name',
]);

function isCompletedElsewhere({ id }: KeyFacts, { others }: CompletionContext): boolean {
  return others?.keys === 'all' || (others?.keys === 'some' && someKeys.has(id));
}

/** What the network makes likely comes first; all else keeps its order. */
function rank({ id }: KeyFacts, { network, cursor }: CompletionContext): number {
  const likely = new Set<KeyId>([
    ...(network?.driver === 'macvlan' || network?.driver === 'ipvlan'
      ? (['network.driver_opts', 'network.ipam'] as const)
      : []),
    ...(network?.driver === 'overlay' ? (['network.attachable'] as const) : []),
    ...(cursor.siblings.includes('external') ? (['network.name'] as const) : []),
    ...(network && network.pools.length > 0 ? (['endpoint.ipv4_address'] as const) : []),
  ]);
  const unlikely = id === 'endpoint.ipv6_address' && network?.ipv6 === false;
  return likely.has(id) ? 0 : unlikely ? 2 : 1;
}
