import type { CreateNetworkRequest, PoolRequest } from '../engine';
import type { SwitchField } from '../requests/draftChanges';
import { isOn } from '../requests/draftChanges';

/** One setting that an edit changes. An absent side: it was not, or will not be, set. */
export type SettingDifference =
  | { readonly kind: 'switch'; readonly field: SwitchField; readonly on: boolean }
  | { readonly kind: 'text'; readonly field: TextName; readonly was?: string; readonly now?: string }
  /** An entry of a table. */
  | {
      readonly kind: 'entry';
      readonly table: TableName;
      readonly key: string;
      readonly was?: string;
      readonly now?: string;
    };

export type TextName = 'name' | 'driver' | 'scope' | 'config-from' | 'ipam-driver' | 'subnet' | 'gateway' | 'range';
export type TableName = 'reserved' | 'ipam-option' | 'option' | 'label';

/** In what one request differs from another, setting by setting; subnets are compared by their place. */
export function settingDifferences(
  before: CreateNetworkRequest,
  after: CreateNetworkRequest,
): readonly SettingDifference[] {
  const places = Math.max(before.pools?.length ?? 0, after.pools?.length ?? 0);
  return [
    ...text('name', before.name, after.name),
    ...text('driver', before.driver, after.driver),
    ...text('scope', before.scope, after.scope),
    ...text('config-from', before.configFrom, after.configFrom),
    ...Array.from({ length: places }, (_, place) =>
      poolDifferences(before.pools?.[place], after.pools?.[place]),
    ).flat(),
    ...switches.flatMap((field): readonly SettingDifference[] =>
      isOn(before, field) === isOn(after, field) ? [] : [{ kind: 'switch', field, on: isOn(after, field) }],
    ),
    ...text('ipam-driver', before.ipamDriver, after.ipamDriver),
    ...entries('ipam-option', before.ipamOptions, after.ipamOptions),
    ...entries('option', before.options, after.options),
    ...entries('label', before.labels, after.labels),
  ];
}

const switches: readonly SwitchField[] = ['ipv4', 'ipv6', 'internal', 'attachable', 'ingress', 'configOnly'];

function poolDifferences(
  before: PoolRequest | undefined,
  after: PoolRequest | undefined,
): readonly SettingDifference[] {
  return [
    ...text('subnet', before?.subnet, after?.subnet),
    ...text('gateway', before?.gateway, after?.gateway),
    ...text('range', before?.range, after?.range),
    ...entries('reserved', before?.reserved, after?.reserved),
  ];
}

function text(field: TextName, was: string | undefined, now: string | undefined): readonly SettingDifference[] {
  return was === now ? [] : [{ kind: 'text', field, ...sides(was, now) }];
}

function entries(
  table: TableName,
  before: ReadonlyMap<string, string> = new Map(),
  after: ReadonlyMap<string, string> = new Map(),
): readonly SettingDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly SettingDifference[] => {
    const [was, now] = [before.get(key), after.get(key)];
    return was === now ? [] : [{ kind: 'entry', table, key, ...sides(was, now) }];
  });
}

function sides(was: string | undefined, now: string | undefined): { readonly was?: string; readonly now?: string } {
  return { ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
}
