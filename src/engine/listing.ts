import type { Container, Network, Snapshot, Unreadable } from '../core/model';
import { ask } from './ask';
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

/** Everything there is, by two requests at once. */
export async function takeSnapshot(link: Link, deadline: number, signal?: AbortSignal): Promise<Snapshot> {
  const [networks, containers] = await together(
    signal,
    (either) => listNetworks(link, deadline, either),
    (either) => listContainers(link, deadline, 'all', either),
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

export function listNetworks(link: Link, deadline: number, signal?: AbortSignal): Promise<Listing<Network>> {
  return list(link, deadline, signal, 'network', readNetwork, (docker) => docker.listNetworks());
}

/** All containers, or those with the given ids. */
export function listContainers(
  link: Link,
  deadline: number,
  ids: ReadonlySet<string> | 'all',
  signal?: AbortSignal,
): Promise<Listing<Container>> {
  const options = ids === 'all' ? { all: true } : { all: true, filters: { id: [...ids] } };
  return list(link, deadline, signal, 'container', readContainer, (docker) => docker.listContainers(options));
}

async function list<T extends { readonly id: string }>(
  link: Link,
  deadline: number,
  signal: AbortSignal | undefined,
  kind: Unreadable['kind'],
  read: (value: unknown) => T | undefined,
  request: Parameters<typeof ask>[1]['request'],
): Promise<Listing<T>> {
  const records = new Map<string, T>();
  const unreadable: Unreadable[] = [];
  const reader = readArray((element, index) => {
    const record = read(element);
    if (record !== undefined && !records.has(record.id)) records.set(record.id, record);
    else unreadable.push({ kind, index, hint: hintOf(element) });
  });
  await ask(link, { operation: `list ${kind}s`, deadline, request, read: reader }, signal);
  return { records: [...records.values()], unreadable };
}

function hintOf(element: unknown): string {
  const raw = asRecord(element) ?? {};
  return textOf(raw, 'Name') || (textsOf(raw['Names'])[0] ?? '') || textOf(raw, 'Id');
}
