import type { Family } from '../addressing';
import { readCidr } from '../addressing';
import type { DriverOption } from '../driverOptions';
import { driverFacts, findOption, optionsOf } from '../drivers';
import type { CreateNetworkRequest, PoolRequest } from '../engine';
import { isAtLeast } from '../versions';
import { checkCreate } from './checkCreate';
import type { CreateContext } from './createContext';
import { isSwarmScoped } from './createContext';
import type { SwitchField } from './draftChanges';
import { isOn } from './draftChanges';
import { ipv4OffApi } from './driverProblems';
import type { CreateFinding, CreateProblem, Place } from './problem';

/** One thing about a network that can be chosen when it is created. `pool` counts from 0. */
export type Setting =
  | { readonly field: 'name' | 'driver' | 'scope' | 'config-from' | 'ipam-driver' }
  | { readonly field: 'ipam-options' | 'labels' | 'new-option' }
  | { readonly field: 'switch'; readonly name: SwitchField }
  | { readonly field: 'pool'; readonly pool: number }
  | { readonly field: 'new-pool'; readonly family: Family }
  | { readonly field: 'option'; readonly key: string };

export type SettingGroup = 'basics' | 'addresses' | 'reach' | 'options' | 'labels' | 'special';

export type SettingValue =
  /** Left to the engine, which then takes `usual` where that is known. */
  | { readonly kind: 'open'; readonly usual?: string }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pool'; readonly pool: PoolRequest }
  | { readonly kind: 'entries'; readonly count: number };

export interface SettingRow {
  readonly setting: Setting;
  readonly group: SettingGroup;
  readonly value: SettingValue;
  /** The gravest first. */
  readonly problems: readonly CreateProblem[];
  /** Why it cannot be chosen on this engine, or beside what else is chosen. */
  readonly obstacle?: CreateFinding;
}

/** Everything that can be chosen for this network, in the order in which one reads it. */
export function settingRows(draft: CreateNetworkRequest, context: CreateContext): readonly SettingRow[] {
  const problems = checkCreate(draft, context);
  const row = (group: SettingGroup, setting: Setting, value: SettingValue, obstacle?: CreateFinding): SettingRow => ({
    setting,
    group,
    value,
    problems: ordered(problems.filter(({ at }) => isAbout(at, setting))),
    ...(obstacle && { obstacle }),
  });
  const onOff = (group: SettingGroup, name: SwitchField, obstacle?: CreateFinding): SettingRow =>
    row(group, { field: 'switch', name }, { kind: 'switch', on: isOn(draft, name) }, obstacle);
  const own = draft.configFrom === undefined ? undefined : ({ code: 'config-with-settings' } as const);
  const operator = draft.configOnly ? ({ code: 'config-with-operator-fields' } as const) : undefined;
  const swarm = isSwarmScoped(draft);
  const overlay = draft.driver === 'overlay';
  return [
    row('basics', { field: 'name' }, textValue(draft.name)),
    row('basics', { field: 'driver' }, textValue(draft.driver)),
    ...(draft.pools ?? []).map((pool, index) =>
      row('addresses', { field: 'pool', pool: index }, { kind: 'pool', pool }),
    ),
    ...newFamilies(draft).map((family) => row('addresses', { field: 'new-pool', family }, { kind: 'open' }, own)),
    onOff('addresses', 'ipv4', own ?? ipv4Obstacle(draft, context)),
    onOff('addresses', 'ipv6', own),
    row('addresses', { field: 'ipam-driver' }, textValue(draft.ipamDriver, 'default'), own),
    row('addresses', { field: 'ipam-options' }, entries(draft.ipamOptions), own),
    onOff('reach', 'internal', operator),
    ...(swarm || draft.attachable ? [onOff('reach', 'attachable', operator)] : []),
    ...optionRows(draft, context, row, own),
    row('options', { field: 'new-option' }, { kind: 'open' }, own),
    row('labels', { field: 'labels' }, entries(draft.labels), own),
    ...(overlay || draft.ingress ? [onOff('special', 'ingress', operator)] : []),
    row('special', { field: 'scope' }, textValue(draft.scope, driverFacts(draft.driver)?.scope ?? 'local'), operator),
    onOff('special', 'configOnly'),
    row('special', { field: 'config-from' }, textValue(draft.configFrom), configObstacle(draft)),
  ];
}

/** Whether anything is chosen here that one would not get anyway. */
export function isChosen({ setting, value }: SettingRow): boolean {
  switch (value.kind) {
    case 'open':
      return false;
    case 'entries':
      return value.count > 0;
    case 'switch':
      return setting.field === 'switch' && value.on !== isOn({ name: '', driver: '' }, setting.name);
    case 'text':
    case 'pool':
      return true;
  }
}

/** Whether a finding is about this setting, anything inside a subnet counting for the subnet. */
export function isAbout(at: Place, setting: Setting): boolean {
  switch (setting.field) {
    case 'pool':
      return 'pool' in at && at.pool === setting.pool;
    case 'option':
      return at.field === 'option' && at.key === setting.key;
    case 'switch':
      return at.field === placeOfSwitch[setting.name];
    case 'new-pool':
      return at.field === 'pools' && setting.family === 4;
    case 'name':
    case 'driver':
    case 'scope':
    case 'config-from':
    case 'ipam-driver':
      return at.field === setting.field;
    case 'ipam-options':
    case 'labels':
    case 'new-option':
      return false;
  }
}

const placeOfSwitch = {
  ipv4: 'ipv4',
  ipv6: 'ipv6',
  internal: undefined,
  attachable: 'attachable',
  ingress: 'ingress',
  configOnly: 'config-only',
} as const satisfies Record<SwitchField, Place['field'] | undefined>;

const graveness = { error: 0, warning: 1, hint: 2 } as const;

export function ordered(problems: readonly CreateProblem[]): readonly CreateProblem[] {
  return [...problems].sort((a, b) => graveness[a.severity] - graveness[b.severity]);
}

type RowMaker = (group: SettingGroup, setting: Setting, value: SettingValue, obstacle?: CreateFinding) => SettingRow;

/** The driver's own options, those of all drivers, then those that are set although it does not read them. */
function optionRows(
  draft: CreateNetworkRequest,
  context: CreateContext,
  row: RowMaker,
  own: CreateFinding | undefined,
): readonly SettingRow[] {
  const { driver, options = new Map<string, string>() } = draft;
  const read = optionsOf(driver, 'network').filter(({ instead, key }) => instead === undefined || options.has(key));
  const known = [...read].sort((a, b) => Number(a.drivers.length === 0) - Number(b.drivers.length === 0));
  const strange = [...options.keys()].filter((key) => !known.some((option) => option.key === key));
  return [
    ...known.map((option) => {
      const value = textValue(options.get(option.key), option.default);
      return row('options', { field: 'option', key: option.key }, value, own ?? optionObstacle(option, context));
    }),
    ...strange.map((key) => row('options', { field: 'option', key }, textValue(options.get(key)), own)),
  ];
}

function optionObstacle({ since }: DriverOption, { engine }: CreateContext): CreateFinding | undefined {
  if (since === undefined || isAtLeast(engine.version, since)) return undefined;
  return { code: 'needs-engine', needed: since, has: engine.version };
}

function ipv4Obstacle(draft: CreateNetworkRequest, { engine }: CreateContext): CreateFinding | undefined {
  if (!isAtLeast(engine.apiVersion, ipv4OffApi)) {
    return { code: 'needs-api', needed: ipv4OffApi, has: engine.apiVersion };
  }
  return isSwarmScoped(draft) && !draft.configOnly ? { code: 'ipv4-needed' } : undefined;
}

function configObstacle({ configOnly }: CreateNetworkRequest): CreateFinding | undefined {
  return configOnly ? { code: 'config-chain' } : undefined;
}

/** Families of which the driver takes one more subnet. */
function newFamilies({ driver, pools = [] }: CreateNetworkRequest): readonly Family[] {
  const given = pools.map(({ subnet }) => readCidr(subnet)?.family);
  const many = driverFacts(driver)?.manySubnets !== false;
  return ([4, 6] as const).filter((family) => many || !given.includes(family));
}

/** The option as this driver understands it; undefined for one that nobody here knows. */
export function optionOf(draft: CreateNetworkRequest, key: string): DriverOption | undefined {
  return findOption(key, 'network', draft.driver);
}

function textValue(text: string | undefined, usual?: string): SettingValue {
  if (text !== undefined) return { kind: 'text', text };
  return { kind: 'open', ...(usual !== undefined && { usual }) };
}

function entries(table: ReadonlyMap<string, string> | undefined): SettingValue {
  return { kind: 'entries', count: table?.size ?? 0 };
}
