import type { Container, Network, Snapshot, Unreadable } from '../core/model';
import { ask } from './ask';
import type { Question } from './ask';
import type { Link } from './link';
import { readArray } from './readers';
import { readContainer } from './records/container';
import { readNetwork } from './records/network';
import { asRecord, textOf, textsOf } from './records/raw';
import { together } from './together';

/** Records of one kind as the engine listed them. */
export interface Listing<T> {
  readonly records: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** Lists records of one kind. A record that has not changed since the last whole listing is the same object again. */
export interface Lister<T> {
  /** `some` keeps what is remembered of the last whole listing. */
  list(request: Question<void>['request'], which: 'whole' | 'some', signal?: AbortSignal): Promise<Listing<T>>;
}

/** Everything there is, by two requests at once. */
export async function takeSnapshot(link: Link, deadline: number, signal?: AbortSignal): Promise<Snapshot> {
  const [networks, containers] = await together(
    signal,
    (either) => listNetworks(createLister(link, deadline, 'network', readNetwork, 'forgets'), either),
    (either) => listContainers(createLister(link, deadline, 'container', readContainer, 'forgets'), 'all', either),
  );
  return snapshotOf(networks, containers);
}

export function snapshotOf(networks: Listing<Network>, containers: Listing<Container>): Snapshot {
  return {
    networks: networks.records,
    containers: containers.records,
    unreadable: [...networks.unreadable, ...containers.unreadable],
  };
}

export function networkLister(link: Link, deadline: number): Lister<Network> {
  return createLister(link, deadline, 'network', readNetwork, 'remembers');
}

export function containerLister(link: Link, deadline: number): Lister<Container> {
  return createLister(link, deadline, 'container', readContainer, 'remembers');
}

export function listNetworks(lister: Lister<Network>, signal?: AbortSignal): Promise<Listing<Network>> {
  return lister.list((docker) => docker.listNetworks(), 'whole', signal);
}

/** All containers, or those with the given ids. */
export function listContainers(
  lister: Lister<Container>,
  ids: ReadonlySet<string> | 'all',
  signal?: AbortSignal,
): Promise<Listing<Container>> {
  if (ids === 'all') return lister.list((docker) => docker.listContainers({ all: true }), 'whole', signal);
  const options = { all: true, filters: { id: [...ids] } };
  return lister.list((docker) => docker.listContainers(options), 'some', signal);
}

function createLister<T extends { readonly id: string }>(
  link: Link,
  deadline: number,
  kind: Unreadable['kind'],
  read: (value: unknown) => T | undefined,
  memory: 'remembers' | 'forgets',
): Lister<T> {
  /** By the bytes they came in, one character each. To compare those is far cheaper than to read them again. */
  let remembered: ReadonlyMap<string, T> = new Map();

  return {
    async list(request, which, signal) {
      const records = new Map<string, T>();
      const unreadable: Unreadable[] = [];
      const seen = new Map<string, T>();
      const reader = readArray((element, index) => {
        const bytes = memory === 'remembers' ? element.toString('latin1') : '';
        const known = remembered.get(bytes);
        const value = known ? undefined : parse(element);
        const record = known ?? read(value);
        if (record === undefined || records.has(record.id)) unreadable.push({ kind, index, hint: hintOf(value) });
        else {
          records.set(record.id, record);
          if (memory === 'remembers') seen.set(bytes, record);
        }
      });
      await ask(link, { operation: `list ${kind}s`, deadline, request, read: reader }, signal);
      if (which === 'whole') remembered = seen;
      return { records: [...records.values()], unreadable };
    },
  };
}

function parse(element: Buffer): unknown {
  try {
    return JSON.parse(element.toString('utf8'));
  } catch {
    return undefined;
  }
}

function hintOf(element: unknown): string {
  const raw = asRecord(element) ?? {};
  return textOf(raw, 'Name') || (textsOf(raw['Names'])[0] ?? '') || textOf(raw, 'Id');
}
