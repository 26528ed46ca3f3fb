import type { DriverOption } from './driverOptions';
import { driverOptions } from './driverOptions';
import { nearestWords } from './nearestWords';

/** The drivers that come with an engine. */
export type KnownDriver =
  | 'bridge'
  | 'overlay'
  | 'macvlan'
  | 'ipvlan'
  | 'host'
  | 'null'
  | 'nat'
  | 'transparent'
  | 'l2bridge'
  | 'l2tunnel'
  | 'ics'
  | 'private'
  | 'internal';

export interface DriverFacts {
  readonly name: KnownDriver;
  readonly platform: 'linux' | 'windows' | 'any';
  readonly scope: 'local' | 'swarm';
  /** False where the engine makes the one network of this driver itself. */
  readonly creatable: boolean;
  /** Whether a network may have more than one subnet of a family. */
  readonly manySubnets: boolean;
}

const linux = { platform: 'linux', scope: 'local', creatable: true, manySubnets: false } as const;
const windows = { ...linux, platform: 'windows' } as const;

export const drivers: readonly DriverFacts[] = [
  { ...linux, name: 'bridge' },
  { ...linux, name: 'macvlan', manySubnets: true },
  { ...linux, name: 'ipvlan', manySubnets: true },
  { ...linux, name: 'overlay', platform: 'any', scope: 'swarm', manySubnets: true },
  { ...linux, name: 'host', creatable: false },
  { ...linux, name: 'null', platform: 'any', creatable: false },
  { ...windows, name: 'nat' },
  { ...windows, name: 'transparent' },
  { ...windows, name: 'l2bridge' },
  { ...windows, name: 'l2tunnel' },
  { ...windows, name: 'ics' },
  { ...windows, name: 'private' },
  { ...windows, name: 'internal' },
];

/** What people write for another option (seen in public files): wrong key → right key. */
const commonMistakes: ReadonlyMap<string, readonly string[]> = new Map([
  ['mtu', ['com.docker.network.driver.mtu']],
  ['com.docker.network.bridge.mtu', ['com.docker.network.driver.mtu']],
  ['com.docker.network.mtu', ['com.docker.network.driver.mtu']],
  ['mode', ['macvlan_mode', 'ipvlan_mode']],
  ['com.docker.network.bridge.host_binding_ipv6', ['com.docker.network.bridge.host_binding_ipv4']],
  ['com.docker.network.bridge.enable_ipv6', ['com.docker.network.enable_ipv6']],
  ['icc', ['com.docker.network.bridge.enable_icc']],
  ['bridge_name', ['com.docker.network.bridge.name']],
  ['vlan', ['parent']],
]);

/** Undefined for a plugin's driver. Names are case-sensitive. */
export function driverFacts(name: string): DriverFacts | undefined {
  return drivers.find((driver) => driver.name === name);
}

/** The options that a driver reads, without those that are the engine's own. */
export function optionsOf(driver: string, level: DriverOption['level']): readonly DriverOption[] {
  return driverOptions.filter((option) => !option.internal && option.level === level && isReadBy(option, driver));
}

/** The option behind a key; with a driver, as that driver understands it. */
export function findOption(key: string, level: DriverOption['level'], driver: string): DriverOption | undefined {
  return driverOptions.find((option) => option.key === key && option.level === level && isReadBy(option, driver));
}

/** All options of this key, whoever reads them. */
export function optionsNamed(key: string): readonly DriverOption[] {
  return driverOptions.filter((option) => option.key === key);
}

/** What an unknown key was probably meant to be, the likeliest first. */
export function nearestOptionKeys(key: string, level: DriverOption['level'], driver: string): readonly string[] {
  const keys = optionsOf(driver, level).map((option) => option.key);
  const meant = commonMistakes.get(key)?.filter((candidate) => keys.includes(candidate)) ?? [];
  return [...new Set([...meant, ...nearestWords(key, keys)])];
}

function isReadBy(option: DriverOption, driver: string): boolean {
  return option.drivers.length === 0 || option.drivers.includes(driver);
}
