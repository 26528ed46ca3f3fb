import { movePool } from '../core/change/movePool';
import type { CreateNetworkRequest, PoolRequest } from '../core/engine';
import type { SwitchField } from '../core/requests/draftChanges';
import {
  isOn,
  toggled,
  withDriver,
  withPool,
  withPoolText,
  withReserved,
  withTable,
  withText,
} from '../core/requests/draftChanges';
import type { Options } from './arguments';
import { CommandError } from './commandError';

/** What a program may send to change a request. */
export const requestOptionNames = [
  'name',
  'driver',
  'internal',
  'attachable',
  'ipv4',
  'ipv6',
  'subnet',
  'gateway',
  'range',
  'subnets',
  'options',
  'labels',
  'ipamDriver',
  'ipamOptions',
] as const;

/**
 * The request with what a program sent put in its place. `subnet`, `gateway` and `range` are those of the first subnet,
 * `subnets` are all; tables are added to, `null` takes an entry away. Throws `CommandError`.
 */
export function changedRequest(base: CreateNetworkRequest, options: Options): CreateNetworkRequest {
  const driver = options.text('driver');
  const named = { ...base, name: options.text('name') ?? base.name };
  const driven = driver === undefined || driver === base.driver ? named : withDriver(named, driver);
  const switched = switches.reduce((draft, field) => {
    const on = options.choice(field);
    return on === undefined || on === isOn(draft, field) ? draft : toggled(draft, field);
  }, driven);
  const ipamDriver = options.text('ipamDriver');
  const addressed = withPools(
    ipamDriver === undefined ? switched : withText(switched, 'ipamDriver', ipamDriver),
    options,
  );
  return tables.reduce((draft, field) => {
    const table = options.table(field);
    return table ? withTable(draft, field, merged(draft[field], table)) : draft;
  }, addressed);
}

const switches: readonly SwitchField[] = ['internal', 'attachable', 'ipv4', 'ipv6'];
const tables = ['options', 'labels', 'ipamOptions'] as const;

function merged(
  before: ReadonlyMap<string, string> = new Map(),
  sent: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, string> {
  const all = new Map<string, string | undefined>([...before, ...sent]);
  return new Map([...all].flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));
}

function withPools(base: CreateNetworkRequest, options: Options): CreateNetworkRequest {
  const items = options.items('subnets')?.map(poolOf);
  const draft = items ? { ...base, pools: items } : base;
  const [subnet, gateway, range] = [options.text('subnet'), options.text('gateway'), options.text('range')];
  if (subnet === undefined && gateway === undefined && range === undefined) return draft;
  const [first] = draft.pools ?? [];
  const moved = first && subnet !== undefined ? movePool(first, subnet) : (first ?? (subnet && { subnet }));
  if (!moved) throw new CommandError({ code: 'bad-option', option: 'subnet', expected: 'text' });
  return withPool(draft, 0, withTexts(moved, gateway, range));
}

function poolOf(item: string | Options): PoolRequest {
  if (typeof item === 'string') return { subnet: item };
  const subnet = item.text('subnet');
  if (subnet === undefined) throw new CommandError({ code: 'bad-option', option: 'subnet', expected: 'text' });
  const pool = withTexts({ subnet }, item.text('gateway'), item.text('range'));
  const reserved = item.table('reserved');
  return reserved ? withReserved(pool, merged(new Map(), reserved)) : pool;
}

function withTexts(pool: PoolRequest, gateway: string | undefined, range: string | undefined): PoolRequest {
  const withGateway = gateway === undefined ? pool : withPoolText(pool, 'gateway', gateway);
  return range === undefined ? withGateway : withPoolText(withGateway, 'range', range);
}
