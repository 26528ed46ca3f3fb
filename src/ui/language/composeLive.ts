import type { LiveNetworks } from '../../compose/live';
import type { EngineSession } from '../../core/engine';

/** What is known of the engine that the tree is connected to; undefined where it is connected to none. */
export function liveOf({ state, store }: EngineSession): LiveNetworks | undefined {
  if (state.kind !== 'live') return undefined;
  return { engine: state.info, networks: store.snapshot.networks, containers: store.snapshot.containers };
}
