import { findOption, optionsNamed } from '../drivers';
import type { CreateNetworkRequest, PoolRequest } from '../engine';

/** Fields that are on or off; the value is the one that an engine does not take for granted. */
const unusual = {
  ipv4: false,
  ipv6: true,
  internal: true,
  attachable: true,
  ingress: true,
  configOnly: true,
} as const;

export type SwitchField = keyof typeof unusual;

/** What stands in a field when nothing is said. */
export function isOn(draft: CreateNetworkRequest, field: SwitchField): boolean {
  return draft[field] ?? !unusual[field];
}

export function toggled(draft: CreateNetworkRequest, field: SwitchField): CreateNetworkRequest {
  const rest = without(draft, field);
  return draft[field] === unusual[field] ? rest : { ...rest, [field]: unusual[field] };
}

type TextField = 'scope' | 'configFrom' | 'ipamDriver';

/** Empty: left to the engine. */
export function withText(draft: CreateNetworkRequest, field: TextField, text: string): CreateNetworkRequest {
  const rest = without(draft, field);
  return text === '' ? rest : { ...rest, [field]: text };
}

type TableField = 'options' | 'labels' | 'ipamOptions';

export function withTable(
  draft: CreateNetworkRequest,
  field: TableField,
  table: ReadonlyMap<string, string>,
): CreateNetworkRequest {
  const rest = without(draft, field);
  return table.size === 0 ? rest : { ...rest, [field]: table };
}

/** `undefined` leaves the option to the driver. */
export function withOption(draft: CreateNetworkRequest, key: string, value: string | undefined): CreateNetworkRequest {
  const options = new Map(draft.options);
  if (value === undefined) options.delete(key);
  else options.set(key, value);
  return withTable(draft, 'options', options);
}

/** Without the options that this driver does not read and another one does. */
export function withDriver(draft: CreateNetworkRequest, driver: string): CreateNetworkRequest {
  const kept = [...(draft.options ?? [])].filter(
    ([key]) => optionsNamed(key).length === 0 || findOption(key, 'network', driver) !== undefined,
  );
  return { ...withTable(draft, 'options', new Map(kept)), driver };
}

/** Puts a subnet at `index`, behind the others where there are not so many; `undefined` takes it away. */
export function withPool(
  draft: CreateNetworkRequest,
  index: number,
  pool: PoolRequest | undefined,
): CreateNetworkRequest {
  const { pools: before = [], ...rest } = draft;
  const pools = [...before.slice(0, index), ...(pool ? [pool] : []), ...before.slice(index + 1)];
  return pools.length === 0 ? rest : { ...rest, pools };
}

type PoolText = 'gateway' | 'range';

/** Empty: left to the engine. */
export function withPoolText(pool: PoolRequest, field: PoolText, text: string): PoolRequest {
  const rest = without(pool, field);
  return text === '' ? rest : { ...rest, [field]: text };
}

export function withReserved(pool: PoolRequest, reserved: ReadonlyMap<string, string>): PoolRequest {
  const rest = without(pool, 'reserved');
  return reserved.size === 0 ? rest : { ...rest, reserved };
}

export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const dropped: ReadonlySet<string> = new Set(keys.map(String));
  return Object.fromEntries(Object.entries(value).filter(([key]) => !dropped.has(key))) as Omit<T, K>;
}
