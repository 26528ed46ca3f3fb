import type { Disposable, Event } from './event';
import { createEmitter } from './event';
import type { Change, Container, Network, Snapshot } from './model';
import { emptySnapshot } from './model';
import { sameData } from './sameData';

/** What is known of an engine, and what changed in it. Many read, one writes. */
export interface NetworkStore extends Disposable {
  readonly snapshot: Snapshot;
  network(id: string): Network | undefined;
  container(id: string): Container | undefined;
  /** Fires once for each write that changed something, after the snapshot has changed. */
  readonly onDidChange: Event<readonly Change[]>;
  /** Puts a full listing in place of what was known. Unchanged records keep their identity (`===`). */
  replace(snapshot: Snapshot): readonly Change[];
  /** Forgets everything: another engine answers now. */
  clear(): readonly Change[];
}

/** An empty store. `onError` hears of listeners that throw; they disturb neither the writer nor each other. */
export function createStore(onError: (error: unknown) => void): NetworkStore {
  const changed = createEmitter<readonly Change[]>(onError);
  let snapshot = emptySnapshot;
  let networks: ReadonlyMap<string, Network> = new Map();
  let containers: ReadonlyMap<string, Container> = new Map();

  function put(next: Snapshot): void {
    snapshot = next;
    networks = byId(next.networks);
    containers = byId(next.containers);
  }

  function tell(changes: readonly Change[]): readonly Change[] {
    if (changes.length > 0) changed.fire(changes);
    return changes;
  }

  return {
    get snapshot() {
      return snapshot;
    },
    network: (id) => networks.get(id),
    container: (id) => containers.get(id),
    onDidChange: changed.event,
    replace(listing) {
      const next: Snapshot = {
        networks: keepIdentity(networks, listing.networks),
        containers: keepIdentity(containers, listing.containers),
        unreadable: listing.unreadable,
      };
      const changes: readonly Change[] = [
        ...differences('network', networks, byId(next.networks)),
        ...differences('container', containers, byId(next.containers)),
        ...(sameData(snapshot.unreadable, next.unreadable) ? [] : [{ kind: 'unreadable' } as const]),
      ];
      if (changes.length > 0) put(next);
      return tell(changes);
    },
    clear() {
      if (snapshot === emptySnapshot) return [];
      put(emptySnapshot);
      return tell([{ kind: 'engine' }]);
    },
    dispose: () => changed.dispose(),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The records of the listing, each id once, with the known object in place of an equal one. */
function keepIdentity<T extends { readonly id: string }>(
  known: ReadonlyMap<string, T>,
  listing: readonly T[],
): readonly T[] {
  return [...byId(listing).values()].map((record) => {
    const old = known.get(record.id);
    return old !== undefined && sameData(old, record) ? old : record;
  });
}

function differences<T>(
  kind: 'network' | 'container',
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly Change[] {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const fresh = [...after].flatMap(([id, record]): Change[] => {
    const old = before.get(id);
    if (old === undefined) return [{ kind, what: 'added', id }];
    return old === record ? [] : [{ kind, what: 'changed', id }];
  });
  return [...gone.map((id) => ({ kind, what: 'removed', id }) as const), ...fresh];
}
