import type { Change } from '../../core/change/change';
import { versionOn } from '../../core/change/change';
import { membersOf } from '../../core/change/capture';
import type { Facts } from '../../core/change/facts';
import type { Observed } from '../../core/change/observed';
import { findNetwork, findProbes } from '../../core/change/observed';
import type { ChangeRequest } from '../../core/change/port';
import type { ContainerDetails, NetworkDetails, NetworkEngine } from '../../core/engine';
import type { Network, Snapshot } from '../../core/model';
import { failureIn } from '../ask';

/** Reads what the engine has of everything that a change is about. */
export async function observe(engine: NetworkEngine, change: Change, signal?: AbortSignal): Promise<Observed> {
  const snapshot = await engine.snapshot(signal);
  const networks = [...concerned(snapshot, change), ...findProbes(snapshot.networks, change.id)];
  const [details, containers] = await Promise.all([
    inspectNetworks(engine, networks, signal),
    inspectContainers(
      engine,
      change.containers.map(({ id }) => id),
      signal,
    ),
  ]);
  return { networks: snapshot.networks, members: membersIn(details), containers };
}

/** Reads all that has to be known to prepare what is asked for. */
export async function gatherFacts(engine: NetworkEngine, request: ChangeRequest, signal?: AbortSignal): Promise<Facts> {
  const snapshot = await engine.snapshot(signal);
  const networks = networksOf(request, snapshot);
  const containerIds = new Set(containersOf(request, networks, snapshot));
  const [details, containers] = await Promise.all([
    inspectNetworks(engine, networks, signal),
    inspectContainers(engine, [...containerIds], signal),
  ]);
  return {
    info: engine.info,
    networks: snapshot.networks,
    listed: snapshot.containers,
    members: membersIn(details),
    services: new Map(details.map(({ network, services = [] }) => [network.id, services.map(({ name }) => name)])),
    containers,
  };
}

function networksOf(request: ChangeRequest, snapshot: Snapshot): readonly Network[] {
  if (request.kind === 'undo') return concerned(snapshot, request.change);
  const ids = request.kind === 'move' ? [request.from, request.to] : [request.networkId];
  return snapshot.networks.filter(({ id }) => ids.includes(id));
}

function containersOf(request: ChangeRequest, networks: readonly Network[], snapshot: Snapshot): readonly string[] {
  switch (request.kind) {
    case 'move':
    case 'connect':
    case 'disconnect':
      return [request.containerId];
    case 'edit':
    case 'remove':
      return networks.flatMap((network) => membersOf(snapshot, network)).map(({ id }) => id);
    case 'undo': {
      const members = request.change.networks.some(({ kind }) => kind === 'changed')
        ? networks.flatMap((network) => membersOf(snapshot, network))
        : [];
      return [...request.change.containers, ...members].map(({ id }) => id);
    }
  }
}

/** The networks that the transitions have on either side. */
function concerned(snapshot: Snapshot, change: Change): readonly Network[] {
  const found = change.networks.flatMap((transition) => [
    findNetwork(snapshot.networks, transition, 'before'),
    findNetwork(snapshot.networks, transition, 'after'),
  ]);
  const names = change.networks.flatMap((transition) => [
    versionOn(transition, 'before')?.request.name,
    versionOn(transition, 'after')?.request.name,
  ]);
  return snapshot.networks.filter((network) => found.includes(network) || names.includes(network.name));
}

async function inspectNetworks(
  engine: NetworkEngine,
  networks: readonly Network[],
  signal: AbortSignal | undefined,
): Promise<readonly NetworkDetails[]> {
  return inspectAll(networks, ({ id }) => engine.inspectNetwork(id, signal), 'network-not-found');
}

async function inspectContainers(
  engine: NetworkEngine,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, ContainerDetails>> {
  const found = await inspectAll(ids, (id) => engine.inspectContainer(id, signal), 'container-not-found');
  return new Map(found.map((details) => [details.container.id, details]));
}

const atOnce = 8;

/** Those that are gone meanwhile are left out. */
async function inspectAll<K, T>(
  keys: readonly K[],
  inspect: (key: K) => Promise<T>,
  gone: 'network-not-found' | 'container-not-found',
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce).map(async (key): Promise<readonly T[]> => {
      try {
        return [await inspect(key)];
      } catch (error) {
        if (failureIn(error).code === gone) return [];
        throw error;
      }
    });
    found.push(...(await Promise.all(some)).flat());
  }
  return found;
}

function membersIn(details: readonly NetworkDetails[]): Observed['members'] {
  return new Map(details.map(({ network, members }) => [network.id, members]));
}
