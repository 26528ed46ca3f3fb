import type { Container, Network, Snapshot } from '../core/model';
import type { Link } from './link';
import { containerLister, listContainers, listNetworks, networkLister, snapshotOf } from './listing';
import type { Listing } from './listing';
import type { Scope } from './scope';
import { together } from './together';

/** Reads the parts of a scope from the engine, and gives the whole with what it has read of the rest before. */
export interface SnapshotReader {
  read(scope: Scope): Promise<Snapshot>;
}

/** Asking for a few containers by id costs the engine a hundredth of listing all; for many it no longer pays. */
const fewContainers = 20;

/** The first scope must be everything. */
export function createSnapshotReader(link: Link, deadline: number, signal: AbortSignal): SnapshotReader {
  const networkList = networkLister(link, deadline);
  const containerList = containerLister(link, deadline);
  let networks: Listing<Network> = { records: [], unreadable: [] };
  let containers: Listing<Container> = { records: [], unreadable: [] };

  async function readContainers(scope: Scope['containers'], either: AbortSignal): Promise<Listing<Container>> {
    if (scope !== 'all' && scope.size === 0) return containers;
    if (scope === 'all' || scope.size > fewContainers || containers.unreadable.length > 0)
      return listContainers(containerList, 'all', either);
    const some = await listContainers(containerList, scope, either);
    if (some.unreadable.length > 0) return listContainers(containerList, 'all', either);
    return { records: exchanged(containers.records, scope, some.records), unreadable: [] };
  }

  return {
    async read(scope) {
      [networks, containers] = await together(
        signal,
        (either) => (scope.networks ? listNetworks(networkList, either) : Promise.resolve(networks)),
        (either) => readContainers(scope.containers, either),
      );
      return snapshotOf(networks, containers);
    },
  };
}

/** The records with those of the given ids exchanged for the ones found, each in its place; new ones come first. */
function exchanged(
  records: readonly Container[],
  ids: ReadonlySet<string>,
  found: readonly Container[],
): readonly Container[] {
  const rest = new Map(found.filter(({ id }) => ids.has(id)).map((record) => [record.id, record]));
  const kept = records.flatMap((record) => {
    if (!ids.has(record.id)) return [record];
    const fresh = rest.get(record.id);
    rest.delete(record.id);
    return fresh === undefined ? [] : [fresh];
  });
  return [...rest.values(), ...kept];
}
