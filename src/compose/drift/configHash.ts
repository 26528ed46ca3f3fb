import { sha256 } from '../../core/sha256';
import { booleanOf, entryAt, mapAt, scalarAt } from '../model/access';
import type { Network } from '../model/networks';
import type { Entry, Value } from '../model/values';

/**
 * What Compose 2 labels a network with (`com.docker.compose.config-hash`): the hash of the network as Go prints it
 * (docker/compose v2.40.3 `pkg/compose/hash.go`). Undefined where a part of it is not known.
 */
export function configHash(network: Network): string | undefined {
  const json = configJson(network);
  return json === undefined ? undefined : sha256(json);
}

/** The network as Go prints it: keys in the order of the struct, those of maps sorted, what is empty left out. */
export function configJson({
  value,
  realName,
  internal,
  attachable,
  ipv4,
  ipv6,
  external,
}: Network): string | undefined {
  const fields: readonly (readonly [string, Json | undefined])[] = [
    ['name', realName],
    ['driver', textOf(scalarAt(value, 'driver'))],
    ['driver_opts', tableOf(mapAt(value, 'driver_opts')?.entries)],
    ['ipam', ipamOf(entryAt(value, 'ipam')?.value)],
    ['internal', internal || undefined],
    ['attachable', attachable || undefined],
    ['labels', labelsOf(entryAt(value, 'labels')?.value)],
    ['enable_ipv4', entryAt(value, 'enable_ipv4') && ipv4],
    ['enable_ipv6', entryAt(value, 'enable_ipv6') && ipv6],
  ];
  const known = external === false && realName !== undefined && internal !== undefined && attachable !== undefined;
  return known && isKnown(value) ? print(object(fields)) : undefined;
}

type Json = string | boolean | readonly Json[] | { readonly fields: readonly (readonly [string, Json])[] };

function ipamOf(ipam: Value | undefined): Json {
  const config = entryAt(ipam, 'config')?.value;
  const pools = config?.kind === 'list' ? config.items : [];
  return object([
    ['driver', textOf(scalarAt(ipam, 'driver'))],
    ['config', pools.length === 0 ? undefined : pools.map(poolOf)],
  ]);
}

function poolOf(pool: Value): Json {
  return object([
    ['subnet', textOf(scalarAt(pool, 'subnet'))],
    ['gateway', textOf(scalarAt(pool, 'gateway'))],
    ['ip_range', textOf(scalarAt(pool, 'ip_range'))],
    ['aux_addresses', tableOf(mapAt(pool, 'aux_addresses')?.entries)],
  ]);
}

function labelsOf(labels: Value | undefined): Json | undefined {
  if (labels?.kind !== 'list') {
    return tableOf(labels?.kind === 'map' ? labels.entries : undefined);
  }
  const pairs = labels.items.flatMap((item): (readonly [string, string])[] => {
    const text = item.kind === 'scalar' ? (item.text ?? '') : '';
    const equals = text.indexOf('=');
    return [equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)]];
  });
  return sorted(pairs);
}

function tableOf(entries: ReadonlyMap<string, Entry> | undefined): Json | undefined {
  return sorted([...(entries ?? [])].map(([key, { value }]) => [key, textOf(value) ?? ''] as const));
}

function sorted(pairs: readonly (readonly [string, string])[]): Json | undefined {
  const last = new Map(pairs);
  return last.size === 0
    ? undefined
    : { fields: [...last].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)) };
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && value.type !== 'null' && value.text !== '' ? value.text : undefined;
}

function object(fields: readonly (readonly [string, Json | undefined])[]): Json {
  return { fields: fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])) };
}

/** Whether all its texts are known, and its switches are ones. */
function isKnown(value: Value | undefined): boolean {
  switch (value?.kind) {
    case 'scalar':
      return value.text !== undefined;
    case 'list':
      return value.items.every(isKnown);
    case 'map':
      return [...value.entries].every(
        ([key, entry]) =>
          (!key.startsWith('enable_ipv') || booleanOf(entry.value) !== undefined) && isKnown(entry.value),
      );
    case undefined:
      return true;
  }
}

function print(value: Json): string {
  if (typeof value === 'string' || typeof value === 'boolean') {
    return goString(JSON.stringify(value));
  }
  return 'fields' in value
    ? `{${value.fields.map(([key, each]) => `${goString(JSON.stringify(key))}:${print(each)}`).join(',')}}`
    : `[${value.map(print).join(',')}]`;
}

/** Go writes what could be markup as escapes. */
function goString(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
