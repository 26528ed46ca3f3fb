import type { EndpointDescription } from '../core/engine';
import type { Change, EngineInfo, Snapshot } from '../core/model';
import type { NetworkStore } from '../core/store';

export interface StoreOwner {
  readonly endpoint: EndpointDescription;
  readonly info: EngineInfo;
}

/** A store that knows which engine filled it, so that rows of two engines never stand side by side. */
export interface OwnedStore {
  readonly owner: StoreOwner | undefined;
  put(owner: StoreOwner, snapshot: Snapshot): readonly Change[];
  /** Forgets what came from another address than one of these. */
  keepOnly(addresses: readonly string[]): void;
}

export function createOwnedStore(store: NetworkStore): OwnedStore {
  let owner: StoreOwner | undefined;
  return {
    get owner() {
      return owner;
    },
    put(next, snapshot) {
      const cleared = owner === undefined || owner.info.id === next.info.id ? [] : store.clear();
      owner = next;
      return [...cleared, ...store.replace(snapshot)];
    },
    keepOnly(addresses) {
      if (owner === undefined || addresses.includes(owner.endpoint.address)) return;
      owner = undefined;
      store.clear();
    },
  };
}
