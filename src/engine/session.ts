import type { ConnectionState, EngineSession } from '../core/engine';
import { createEmitter } from '../core/event';
import type { NetworkStore } from '../core/store';
import { systemClock } from './clock';
import type { Clock } from './clock';
import type { Endpoint } from './endpoint';
import { systemFiles } from './files';
import type { Files } from './files';
import { findEngine, greetingOf } from './findEngine';
import { followContext } from './followContext';
import type { Greeting } from './handshake';
import { closeIdle } from './link';
import { takeSnapshot } from './listing';
import type { Log } from './log';
import { createOperations } from './operations';
import { createOwnedStore } from './ownedStore';
import { configDirOf, resolveEndpoint } from './resolveEndpoint';
import { createFileWatch } from './fileWatch';
import { usualTiming } from './timing';
import type { Timing } from './timing';
import type { Machine } from './usualSockets';
import { startWatch } from './watch';
import type { Watch } from './watch';

export interface EngineSessionOptions {
  /** The present value of the setting that names an engine: an address, a context of the CLI, or empty. */
  readonly setting: () => string;
  readonly machine: Machine;
  readonly log: Log;
  /** Filled by the session, and by nobody else. */
  readonly store: NetworkStore;
  readonly clock?: Clock;
  /** From 0 to 1, as `Math.random`. */
  readonly random?: () => number;
  readonly files?: Files;
  readonly timing?: Timing;
}

/** One engine, asked only while somebody holds the session or needs the engine for a command. */
export function createEngineSession(options: EngineSessionOptions): EngineSession {
  const { log, machine, clock = systemClock, random = Math.random, files = systemFiles } = options;
  const { timing = usualTiming } = options;
  const { deadlines } = timing;
  const store = createOwnedStore(options.store);
  const changed = createEmitter<ConnectionState>((error) => log.error(String(error)));
  const disposed = new AbortController();
  let state: ConnectionState = { kind: 'idle' };
  let holders = 0;
  let watch: Watch | undefined;

  function resolve(): Promise<readonly Endpoint[]> {
    return resolveEndpoint(options.setting(), machine, files);
  }

  function setState(next: ConnectionState): void {
    if (next.kind === 'idle' && state.kind === 'idle') return;
    state = next;
    changed.fire(next);
  }

  function open(): Watch {
    const watchFiles = createFileWatch(log);
    const opened = startWatch({ resolve, store, clock, random, log, files, watchFiles, timing, onState: setState });
    const following = followContext(`${configDirOf(machine)}/config.json`, watchFiles, resolve, opened.reconnect);
    return {
      ...opened,
      dispose() {
        following.dispose();
        opened.dispose();
      },
    };
  }

  function close(): void {
    watch?.dispose();
    watch = undefined;
    setState({ kind: 'idle' });
  }

  /** For one question while nobody watches. Nothing stays open behind it. */
  async function greetOnce(signal: AbortSignal | undefined): Promise<Greeting> {
    const search = await findEngine(await resolve(), { clock, log, deadlines }, signal);
    const { link, ...greeting } = greetingOf(search);
    closeIdle(link);
    return { ...greeting, link: { ...link, pool: link.single } };
  }

  function signalOf(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? disposed.signal : AbortSignal.any([signal, disposed.signal]);
  }

  return {
    store: options.store,
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    hold() {
      let held = true;
      holders++;
      if (!disposed.signal.aborted) watch ??= open();
      return {
        dispose() {
          if (!held) return;
          held = false;
          holders--;
          if (holders === 0) close();
        },
      };
    },
    async engine(signal) {
      if (watch !== undefined) return watch.engine(signal);
      const { link, info } = await greetOnce(signalOf(signal));
      return createOperations({ link, deadlines }, info, () => undefined);
    },
    async refresh(signal) {
      if (watch !== undefined) return watch.refresh(signal);
      const { link, info } = await greetOnce(signalOf(signal));
      const snapshot = await takeSnapshot(link, deadlines.list, signalOf(signal));
      store.put({ endpoint: link.endpoint.description, info }, snapshot);
    },
    reconnect: () => watch?.reconnect(),
    dispose() {
      disposed.abort();
      close();
      changed.dispose();
    },
  };
}
