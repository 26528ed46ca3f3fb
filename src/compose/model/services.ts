import type { Steps } from '../../core/steps';
import type { Place } from '../source';
import { entryAt, integerOf, listAt, mapAt, scalarAt } from './access';
import { asNamed } from './merge';
import { placeInScalar, portMapping } from './ports';
import type { PortMapping } from './ports';
import { textPlace } from './textPlace';
import type { Entry, MapValue, ScalarValue } from './values';

/** A service's wish to be on a network. */
export interface Attachment {
  readonly service: string;
  /** The key of the network. */
  readonly network: string;
  readonly entry: Entry;
  /** Address, aliases and the like, where any are given. */
  readonly options: MapValue | undefined;
}

export interface NetworkMode {
  readonly kind: 'host' | 'none' | 'bridge' | 'default' | 'service' | 'container' | 'other' | 'unknown';
  /** The service or container named; empty for the other kinds. */
  readonly target: string;
  readonly entry: Entry;
  readonly value: ScalarValue;
}

/** One service's need of another, in the words it is written in. */
export interface Dependency {
  readonly by: 'depends_on' | 'links' | 'network_mode' | 'ipc' | 'pid' | 'uts' | 'cgroup' | 'volumes_from';
  readonly target: string;
  /** False for `depends_on` with `required: false`. */
  readonly required: boolean;
  /** The name of the target. */
  readonly at: Place;
  readonly entry: Entry | undefined;
}

export interface Service {
  readonly name: string;
  readonly entry: Entry;
  readonly value: MapValue;
  readonly profiles: readonly string[];
  /** Whether one of its profiles is active, or it has none. */
  readonly enabled: boolean;
  /** The entries of `networks`. */
  readonly attachments: readonly Attachment[];
  /** False where a variable that is not known names a network. */
  readonly attachmentsKnown: boolean;
  readonly networkMode: NetworkMode | undefined;
  /** Keys of the networks its containers are on, `default` included where that is what Compose gives it. */
  readonly networks: ReadonlySet<string>;
  /** What the entries of `ports` come to, those left out that cannot be split into parts. */
  readonly ports: readonly PortMapping[];
  /** Containers it is started with; undefined where that is not known. */
  readonly replicas: number | undefined;
  readonly dependencies: readonly Dependency[];
}

export function* readServices(
  root: MapValue,
  activeProfiles: ReadonlySet<string>,
): Steps<ReadonlyMap<string, Service>> {
  const services = new Map<string, Service>();
  for (const [name, entry] of mapAt(root, 'services')?.entries ?? []) {
    if (entry.value.kind === 'map') {
      services.set(name, readService(name, entry, entry.value, activeProfiles));
      yield;
    }
  }
  return services;
}

function readService(name: string, entry: Entry, value: MapValue, active: ReadonlySet<string>): Service {
  const profiles =
    listAt(value, 'profiles')?.items.flatMap((item) => (item.kind === 'scalar' ? [item.text ?? ''] : [])) ?? [];
  const written = entryAt(value, 'networks')?.value;
  const named = written && asNamed(written);
  const attachments = [...(named?.entries.values() ?? [])].map((given) => ({
    service: name,
    network: given.key,
    entry: given,
    options: given.value.kind === 'map' ? given.value : undefined,
  }));
  const attachmentsKnown =
    written?.kind !== 'list' || written.items.every((item) => item.kind !== 'scalar' || item.text !== undefined);
  const mode = readNetworkMode(value);
  // To Compose an empty mode beside networks is none.
  const joins = attachments.length > 0 || !attachmentsKnown;
  const networkMode = mode?.value.text === '' && joins ? undefined : mode;
  const implicit = !networkMode && attachments.length === 0 && attachmentsKnown && !value.entries.has('provider');
  const joined = implicit ? ['default'] : attachments.map(({ network }) => network);
  return {
    name,
    entry,
    value,
    profiles,
    enabled: profiles.length === 0 || active.has('*') || profiles.some((profile) => active.has(profile)),
    attachments,
    attachmentsKnown,
    networkMode,
    networks: new Set(networkMode ? [] : joined),
    ports: (listAt(value, 'ports')?.items ?? []).flatMap((item) => portMapping(item) ?? []),
    replicas: replicasOf(value),
    dependencies: readDependencies(value),
  };
}

function replicasOf(value: MapValue): number | undefined {
  const written = entryAt(value, 'scale') ?? entryAt(value, 'deploy', 'replicas');
  return written ? integerOf(written.value) : 1;
}

const fixedModes = new Set(['host', 'none', 'bridge', 'default'] as const);

function readNetworkMode(service: MapValue): NetworkMode | undefined {
  const entry = entryAt(service, 'network_mode');
  if (entry?.value.kind !== 'scalar' || entry.value.type !== 'string') {
    return undefined;
  }
  const { value } = entry;
  const { text } = value;
  if (text === undefined) {
    return { kind: 'unknown', target: '', entry, value };
  }
  const fixed = [...fixedModes].find((mode) => mode === text);
  if (fixed) {
    return { kind: fixed, target: '', entry, value };
  }
  const [, kind, target = ''] = /^(service|container):(.*)$/s.exec(text) ?? [];
  return kind === 'service' || kind === 'container'
    ? { kind, target, entry, value }
    : { kind: 'other', target: '', entry, value };
}

const namespaces = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;

function readDependencies(service: MapValue): readonly Dependency[] {
  const found: Dependency[] = [];
  const needs = entryAt(service, 'depends_on')?.value;
  for (const entry of (needs && asNamed(needs))?.entries.values() ?? []) {
    const required = scalarAt(entry.value, 'required')?.text !== 'false';
    found.push({ by: 'depends_on', target: entry.key, required, at: entry.keyNode, entry });
  }
  for (const item of listAt(service, 'links')?.items ?? []) {
    if (item.kind === 'scalar' && item.text !== undefined) {
      const parts = item.text.split(':');
      const target = parts.length === 2 ? (parts[0] ?? '') : item.text;
      found.push({ by: 'links', target, required: true, at: placeInScalar(item, 0, target.length), entry: undefined });
    }
  }
  for (const by of namespaces) {
    const entry = entryAt(service, by);
    const value = entry?.value.kind === 'scalar' ? entry.value : undefined;
    if (value?.text?.startsWith('service:')) {
      const target = value.text.slice('service:'.length);
      found.push({ by, target, required: true, at: textPlace(value), entry });
    }
  }
  for (const item of listAt(service, 'volumes_from')?.items ?? []) {
    if (item.kind === 'scalar' && item.text !== undefined && !item.text.startsWith('container:')) {
      const target = item.text.split(':', 1)[0] ?? '';
      const at = placeInScalar(item, 0, target.length);
      found.push({ by: 'volumes_from', target, required: true, at, entry: undefined });
    }
  }
  return found;
}
