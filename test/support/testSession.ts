import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ConnectionState, EngineSession } from '../../src/core/engine';
import { EngineError } from '../../src/core/failure';
import type { EngineFailure } from '../../src/core/failure';
import type { Snapshot } from '../../src/core/model';
import { createStore } from '../../src/core/store';
import { readContainer } from '../../src/engine/records/container';
import { readNetwork } from '../../src/engine/records/network';
import { createEngineSession } from '../../src/engine/session';
import type { EngineSessionOptions } from '../../src/engine/session';
import { usualTiming } from '../../src/engine/timing';
import type { Timing } from '../../src/engine/timing';
import { request } from './http';

export interface TestSession {
  readonly session: EngineSession;
  /** Every state it has been in. */
  readonly states: readonly ConnectionState[];
  /** What it logged as errors. */
  readonly errors: readonly string[];
  readonly lines: readonly string[];
}

export interface TestSessionOptions {
  readonly host: string;
  readonly timing?: Partial<Timing>;
  readonly options?: Partial<EngineSessionOptions>;
}

/** A session on the engine at `host`, which remembers what happened to it. */
export function openTestSession({ host, timing, options }: TestSessionOptions): TestSession {
  const states: ConnectionState[] = [];
  const errors: string[] = [];
  const lines: string[] = [];
  const note = (message: string): void => void lines.push(message);
  const session = createEngineSession({
    setting: () => host,
    machine: { platform: process.platform, homeDir: '/nonexistent', env: {}, userId: 0 },
    log: { trace: note, debug: note, info: note, warn: note, error: (message) => errors.push(message) },
    store: createStore((error) => errors.push(String(error))),
    timing: { ...usualTiming, ...timing },
    ...options,
  });
  session.onDidChangeState((state) => void states.push(state));
  return { session, states, errors, lines };
}

/** The longest that a short pause and a look take where nothing else wants the machine. */
const usualTurn = 50;

/**
 * Milliseconds as this process has them: while a busy machine lets it wait for its turns, nothing in it could be
 * quicker. What it spends on work of its own counts in full.
 */
function startOwnClock(): { readonly spent: () => number; readonly turn: () => void } {
  let spent = 0;
  let last = performance.now();
  let usage = process.cpuUsage();
  return {
    spent: () => spent,
    turn() {
      const { user, system } = process.cpuUsage(usage);
      const now = performance.now();
      spent += Math.min(now - last, Math.max(usualTurn, (user + system) / 1_000));
      last = now;
      usage = process.cpuUsage();
    },
  };
}

/** Waits until something is so; gives the milliseconds it took this process, or throws what was seen instead. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  { within = 10_000, seen = (): unknown => undefined } = {},
): Promise<number> {
  const clock = startOwnClock();
  while (!(await condition())) {
    if (clock.spent() > within) throw new Error(`not so within ${within} ms: ${what}; ${JSON.stringify(seen())}`);
    await delay(10);
    clock.turn();
  }
  return clock.spent();
}

export function untilState(
  { session, states }: TestSession,
  kind: ConnectionState['kind'],
  within = 10_000,
): Promise<number> {
  return until(`state ${kind}`, () => session.state.kind === kind, { within, seen: () => states });
}

/** What the engine lists now, asked for without the session. */
async function freshListing(host: string): Promise<Snapshot> {
  const [networks, containers] = await Promise.all([list(host, '/networks'), list(host, '/containers/json?all=1')]);
  return {
    networks: networks.flatMap((each) => readNetwork(each) ?? []),
    containers: containers.flatMap((each) => readContainer(each) ?? []),
    unreadable: [],
  };
}

/** Waits until a session that is live has lost its engine and found it again, however short the outage is. */
export async function untilLiveAgain({ states }: TestSession, cause: () => void): Promise<void> {
  const before = states.length;
  cause();
  await until('an outage that ends', () => states.slice(before).at(-1)?.kind === 'live', { seen: () => states });
  assert.ok(states.slice(before).some(({ kind }) => kind === 'stale'));
}

/** Waits until the session's store equals a fresh listing; gives the milliseconds it took this process. */
export async function untilInStep({ session }: TestSession, host: string, within = 3_000): Promise<number> {
  const clock = startOwnClock();
  for (;;) {
    const fresh = byId(await freshListing(host));
    const shown = byId(session.store.snapshot);
    clock.turn();
    try {
      assert.deepEqual(shown, fresh);
      return clock.spent();
    } catch (error) {
      if (clock.spent() > within) throw error;
      await delay(20);
    }
  }
}

/** The failure of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<EngineFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof EngineError) return error.failure;
    throw error;
  }
  throw new Error('it did not fail');
}

/** The code of the failure of a promise that must fail. */
export async function codeOf(promise: Promise<unknown>): Promise<EngineFailure['code']> {
  return (await failureOf(promise)).code;
}

/** Without the time of creation: Podman gives its default network a new one each time it reads its files. */
function byId({ networks, containers }: Snapshot): ReadonlyMap<string, unknown> {
  const undated = networks.map((network) => ({ ...network, created: '' }));
  return new Map([...undated, ...containers].map((record) => [record.id, record]));
}

async function list(host: string, path: string): Promise<readonly unknown[]> {
  const { text } = await request(host, 'GET', path);
  const listed: unknown = JSON.parse(text);
  assert.ok(Array.isArray(listed), text);
  return listed.map((each: unknown) => each);
}

/** Compares the store with a fresh listing after each change of it. */
export interface ConsistencyCheck {
  /** How often they were compared, and the differences that lasted. */
  finish(): Promise<{ readonly compared: number; readonly differences: readonly string[] }>;
}

/** A difference counts when it lasts so long while nothing happens in the engine. */
const lasting = 5_000;

/** Keeps an eye on a session: whatever becomes of the engine, what is shown is what is there. */
export function watchConsistency(opened: TestSession, host: string): ConsistencyCheck {
  const { store } = opened.session;
  const differences: string[] = [];
  let compared = 0;
  let pending: Promise<void> | undefined;

  async function compare(): Promise<void> {
    compared++;
    let before: ReadonlyMap<string, unknown> | undefined;
    let restingSince = performance.now();
    for (;;) {
      const there = byId(await freshListing(host));
      const shown = byId(store.snapshot);
      if (isDeepStrictEqual(shown, there)) break;
      if (!isDeepStrictEqual(there, before)) restingSince = performance.now();
      if (performance.now() - restingSince > lasting) {
        differences.push(`${[...shown.keys()].join(' ')} is shown, ${[...there.keys()].join(' ')} is there`);
        break;
      }
      before = there;
      await delay(50);
    }
    pending = undefined;
  }

  const listening = store.onDidChange(() => {
    pending ??= compare();
  });
  return {
    async finish() {
      await pending;
      await compare();
      listening.dispose();
      return { compared, differences };
    },
  };
}
