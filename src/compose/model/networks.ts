import { booleanOf, entryAt, goBooleanOf, listAt, mapAt, scalarAt } from './access';
import type { Service } from './services';
import type { Entry, MapValue, ScalarValue } from './values';

/** One entry of `ipam.config`. */
export interface PoolEntry {
  readonly value: MapValue;
  readonly subnet: ScalarValue | undefined;
  readonly gateway: ScalarValue | undefined;
  readonly range: ScalarValue | undefined;
  /** The entries of `aux_addresses`. */
  readonly reserved: readonly Entry[];
}

/** A network of the project. A switch is undefined where a variable or a mistake leaves it open. */
export interface Network {
  readonly key: string;
  /** Undefined for a `default` that nothing declares. */
  readonly entry: Entry | undefined;
  /** Undefined where it is declared with nothing under it. */
  readonly value: MapValue | undefined;
  /** What the engine will call it; undefined where that is not known. */
  readonly realName: string | undefined;
  readonly external: boolean | undefined;
  /** `bridge` where none is given; undefined where it is not known. */
  readonly driver: string | undefined;
  readonly internal: boolean | undefined;
  readonly attachable: boolean | undefined;
  readonly ipv4: boolean | undefined;
  readonly ipv6: boolean | undefined;
  readonly pools: readonly PoolEntry[];
  readonly options: ReadonlyMap<string, Entry>;
  /** Services on it, those of inactive profiles included. */
  readonly members: readonly Service[];
}

export function readNetworks(
  root: MapValue,
  services: ReadonlyMap<string, Service>,
  projectName: string | undefined,
): ReadonlyMap<string, Network> {
  const members = new Map<string, Service[]>();
  for (const service of services.values()) {
    for (const key of service.networks) {
      const list = members.get(key);
      if (list) {
        list.push(service);
      } else {
        members.set(key, [service]);
      }
    }
  }
  const networks = new Map<string, Network>();
  for (const [key, entry] of mapAt(root, 'networks')?.entries ?? []) {
    networks.set(key, readNetwork(key, entry, members.get(key) ?? [], projectName));
  }
  if (members.has('default') && !networks.has('default')) {
    networks.set('default', readNetwork('default', undefined, members.get('default') ?? [], projectName));
  }
  return networks;
}

function readNetwork(
  key: string,
  entry: Entry | undefined,
  members: readonly Service[],
  projectName: string | undefined,
): Network {
  const value = entry?.value.kind === 'map' ? entry.value : undefined;
  const external = externalOf(value);
  const switchAt = (name: string, absent: boolean): boolean | undefined => {
    const given = entryAt(value, name);
    return given ? booleanOf(given.value) : absent;
  };
  // Where Compose says nothing of it, the engine takes the option.
  const familyAt = (name: 'enable_ipv4' | 'enable_ipv6', absent: boolean): boolean | undefined => {
    const option = entryAt(value, 'driver_opts', `com.docker.network.${name}`);
    return option && !entryAt(value, name) ? goBooleanOf(option.value) : switchAt(name, absent);
  };
  const driver = scalarAt(value, 'driver');
  return {
    key,
    entry,
    value,
    realName: realNameOf(key, value, external, projectName),
    external,
    driver: driver ? (driver.text === '' ? 'bridge' : driver.text) : 'bridge',
    internal: switchAt('internal', false),
    attachable: switchAt('attachable', false),
    ipv4: familyAt('enable_ipv4', true),
    ipv6: familyAt('enable_ipv6', false),
    pools: listAt(value, 'ipam', 'config')?.items.flatMap((item) => (item.kind === 'map' ? [poolOf(item)] : [])) ?? [],
    options: mapAt(value, 'driver_opts')?.entries ?? new Map<string, Entry>(),
    members,
  };
}

function externalOf(value: MapValue | undefined): boolean | undefined {
  const external = entryAt(value, 'external')?.value;
  return external === undefined ? false : external.kind === 'map' ? true : booleanOf(external);
}

function realNameOf(
  key: string,
  value: MapValue | undefined,
  external: boolean | undefined,
  projectName: string | undefined,
): string | undefined {
  const named = scalarAt(value, 'name') ?? scalarAt(value, 'external', 'name');
  if (named && named.type !== 'null') {
    return named.text;
  }
  if (external === undefined) {
    return undefined;
  }
  return external ? key : projectName && `${projectName}_${key}`;
}

function poolOf(value: MapValue): PoolEntry {
  return {
    value,
    subnet: scalarAt(value, 'subnet'),
    gateway: scalarAt(value, 'gateway'),
    range: scalarAt(value, 'ip_range'),
    reserved: [...(mapAt(value, 'aux_addresses')?.entries.values() ?? [])],
  };
}
