import type { ConnectionState, EndpointDescription, NetworkEngine } from '../core/engine';
import type { Disposable } from '../core/event';
import { EngineError } from '../core/failure';
import type { EngineFailure } from '../core/failure';
import { backoffDelay } from './backoff';
import { pause } from './clock';
import type { Clock } from './clock';
import { converse } from './conversation';
import type { Live } from './conversation';
import { createDeferred, unlessAborted } from './deferred';
import type { Deferred } from './deferred';
import type { Endpoint } from './endpoint';
import type { Files } from './files';
import { findEngine } from './findEngine';
import type { Greeting } from './handshake';
import type { Log } from './log';
import type { OwnedStore } from './ownedStore';
import { createRecentKeys } from './recentKeys';
import { socketPaths } from './fileWatch';
import type { FileWatch } from './fileWatch';
import type { Timing } from './timing';

export interface WatchParts {
  readonly resolve: () => Promise<readonly Endpoint[]>;
  readonly store: OwnedStore;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly files: Files;
  readonly watchFiles: FileWatch;
  readonly timing: Timing;
  /** Not called after the watch is disposed. */
  readonly onState: (state: ConnectionState) => void;
}

/** Keeps a store in step with an engine until disposed, whatever becomes of the engine meanwhile. */
export interface Watch extends Disposable {
  engine(signal?: AbortSignal): Promise<NetworkEngine>;
  refresh(signal?: AbortSignal): Promise<void>;
  readonly reconnect: () => void;
}

/** How a try ended. */
interface Outcome {
  readonly failure: EngineFailure;
  readonly endpoint?: EndpointDescription | undefined;
  /** How long it was live, in milliseconds. */
  readonly liveFor: number;
  /** The longest sensible wait before the next try. */
  readonly longestWait: number | undefined;
}

const rememberedEvents = 512;

export function startWatch(parts: WatchParts): Watch {
  const { store, clock, timing, log } = parts;
  const known = createRecentKeys(rememberedEvents);
  const disposed = new AbortController();
  /** A try and the wait after it. Aborted for a new try at once. */
  let round = new AbortController();
  let phase: 'trying' | 'waiting' = 'trying';
  let live: Live | undefined;
  let outageSince: number | undefined;
  let waiters: Deferred<Live>[] = [];
  void run();

  async function run(): Promise<void> {
    let attempt = 0;
    setState({ kind: 'connecting' });
    while (!disposed.signal.aborted) {
      round = new AbortController();
      const { signal } = round;
      const sockets: Disposable[] = [];
      phase = 'trying';
      const outcome = await tryOnce(signal, sockets).catch((error: unknown): Outcome => ({
        failure: failureOf(error),
        liveFor: 0,
        longestWait: undefined,
      }));
      live = undefined;
      phase = 'waiting';
      if (outcome.liveFor >= timing.steady) attempt = 0;
      if (!signal.aborted) {
        const delay = backoffDelay(attempt, parts.random, outcome.longestWait);
        report(outcome, clock.now() + delay);
        await pause(clock, delay, signal);
      }
      attempt = signal.aborted ? 0 : attempt + 1;
      sockets.forEach((each) => each.dispose());
    }
  }

  async function tryOnce(signal: AbortSignal, sockets: Disposable[]): Promise<Outcome> {
    const endpoints = await parts.resolve().catch((error: unknown) => {
      store.keepOnly([]);
      throw error;
    });
    store.keepOnly(endpoints.map(({ description }) => description.address));
    const paths = socketPaths(endpoints);
    const before = await identitiesOf(paths);
    sockets.push(parts.watchFiles(paths, () => void onSocketChange(paths, before, signal)));
    const search = await findEngine(endpoints, { clock, log, deadlines: timing.deadlines }, signal);
    if (search.kind === 'found') return follow(search.greeting, signal);
    const longestWait = search.failure.code === 'timeout' ? timing.longestWhileStarting : undefined;
    return { failure: search.failure, endpoint: search.endpoint, liveFor: 0, longestWait };
  }

  async function follow(greeting: Greeting, signal: AbortSignal): Promise<Outcome> {
    const endpoint = greeting.link.endpoint.description;
    let liveSince: number | undefined;
    try {
      return await converse({ greeting, timing, store, known, onLive }, signal);
    } catch (error) {
      const liveFor = liveSince === undefined ? 0 : clock.elapsed() - liveSince;
      return { failure: failureOf(error), endpoint, liveFor, longestWait: timing.longestWhileAnswering };
    }

    function onLive(now: Live): void {
      live = now;
      liveSince = clock.elapsed();
      outageSince = undefined;
      log.info(`In step with ${greeting.info.product} ${greeting.info.version} at ${endpoint.address}`);
      setState({ kind: 'live', endpoint, info: greeting.info });
      settle((waiter) => waiter.resolve(now));
    }
  }

  /** While it is waited for, any change may be the awaited one; later, only another file in its place matters. */
  async function onSocketChange(
    paths: readonly string[],
    before: readonly (string | undefined)[],
    signal: AbortSignal,
  ): Promise<void> {
    const now = await identitiesOf(paths);
    if (signal.aborted) return;
    if (phase === 'waiting' || now.some((identity, index) => identity !== before[index])) round.abort();
  }

  function identitiesOf(paths: readonly string[]): Promise<readonly (string | undefined)[]> {
    return Promise.all(paths.map((path) => parts.files.identity(path).catch(() => undefined)));
  }

  function report({ failure, endpoint }: Outcome, retryAt: number): void {
    outageSince ??= clock.now();
    const since = outageSince;
    log.warn(`No conversation: ${JSON.stringify(failure)}`);
    const { owner } = store;
    if (owner !== undefined) setState({ kind: 'stale', ...owner, failure, since, retryAt });
    else if (failure.code === 'timeout' && endpoint !== undefined) setState({ kind: 'starting', endpoint, since });
    else setState({ kind: 'failed', ...(endpoint && { endpoint }), failure, since, retryAt });
    settle((waiter) => waiter.reject(new EngineError(failure)));
  }

  function setState(state: ConnectionState): void {
    if (!disposed.signal.aborted) parts.onState(state);
  }

  function settle(how: (waiter: Deferred<Live>) => void): void {
    const settled = waiters;
    waiters = [];
    settled.forEach(how);
  }

  /** Whatever goes wrong here, the watch goes on. */
  function failureOf(error: unknown): EngineFailure {
    if (error instanceof EngineError) return error.failure;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(detail);
    return { code: 'unreachable', endpoint: '', cause: 'other', detail };
  }

  function whenLive(signal: AbortSignal | undefined): Promise<Live> {
    if (live !== undefined) return Promise.resolve(live);
    const waiter = createDeferred<Live>();
    waiters.push(waiter);
    if (phase === 'waiting') round.abort();
    return unlessAborted(waiter.promise, signal);
  }

  return {
    engine: async (signal) => (await whenLive(signal)).engine,
    async refresh(signal) {
      // To become live is to have listed everything.
      if (live === undefined) await whenLive(signal);
      else await unlessAborted(live.relist.everything(), signal);
    },
    reconnect() {
      setState({ kind: 'connecting' });
      round.abort();
    },
    dispose() {
      disposed.abort();
      round.abort();
      settle((waiter) => waiter.reject(new EngineError({ code: 'cancelled' })));
    },
  };
}
