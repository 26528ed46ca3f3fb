import type { NetworkEngine } from '../core/engine';
import { EngineError } from '../core/failure';
import { createDeferred } from './deferred';
import { probe } from './handshake';
import type { Greeting } from './handshake';
import { closeIdle } from './link';
import { watchLiveness } from './liveness';
import { createOperations } from './operations';
import type { OwnedStore } from './ownedStore';
import type { RecentKeys } from './recentKeys';
import { createRelist } from './relist';
import type { Relist } from './relist';
import { createSnapshotReader } from './snapshotReader';
import { subscribe } from './subscription';
import type { Timing } from './timing';

export interface ConversationParts {
  readonly greeting: Greeting;
  readonly timing: Timing;
  readonly store: OwnedStore;
  readonly known: RecentKeys;
  /** The store equals a listing now, and events keep it so. */
  readonly onLive: (live: Live) => void;
}

/** A conversation that can be taken part in. */
export interface Live {
  readonly engine: NetworkEngine;
  readonly relist: Relist;
}

/** Events between the engine's last word and its subscription would be lost: it subscribes after it has answered. */
const overlapMilliseconds = 2_000;

/**
 * Subscribes, then lists, then keeps the store in step with the engine until the conversation ends. Rejects with why it
 * has ended. Everything it started has ended by then, but for operations that others have under way.
 */
export async function converse(parts: ConversationParts, signal: AbortSignal): Promise<never> {
  const { greeting, timing, store } = parts;
  const { link, info } = greeting;
  const { clock } = link;
  const over = new AbortController();
  const { promise: ended, reject: end } = createDeferred<never>();
  const cancel = (): void => {
    end(new EngineError({ code: 'cancelled' }));
    over.abort();
  };
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();

  const reader = createSnapshotReader(link, timing.deadlines.list, over.signal);
  const owner = { endpoint: link.endpoint.description, info };
  const relist = createRelist({
    clock,
    async list(scope) {
      const snapshot = await reader.read(scope);
      liveness.sign();
      return store.put(owner, snapshot);
    },
    onError: end,
  });
  const liveness = watchLiveness({
    clock,
    silence: owner.endpoint.local ? timing.localSilence : timing.remoteSilence,
    probe: () => probe(link, timing.deadlines.probe, over.signal),
    onDead: end,
  });
  const reach = { link, deadlines: timing.deadlines };
  const engine = createOperations(reach, info, (touched) => relist.hint(touched));
  let reconcile = clock.after(timing.reconcile, lookAtEverything);

  try {
    const since = greeting.engineTime - overlapMilliseconds;
    const onHint = relist.hint;
    const stream = { link, deadline: timing.deadlines.subscribe, since, known: parts.known, onHint };
    const subscription = await subscribe({ ...stream, onBytes: liveness.sign }, over.signal);
    void subscription.ended.then((failure) => end(new EngineError(failure)));
    await Promise.race([relist.everything().then(() => parts.onLive({ engine, relist })), ended]);
    return await ended;
  } finally {
    signal.removeEventListener('abort', cancel);
    reconcile.dispose();
    liveness.dispose();
    relist.dispose();
    over.abort();
    closeIdle(link);
  }

  function lookAtEverything(): void {
    relist.hint({ kind: 'everything' });
    reconcile = clock.after(timing.reconcile, lookAtEverything);
  }
}
