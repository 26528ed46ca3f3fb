import type { Change, Replacement, Side } from '../../core/change/change';
import { replacementBy } from '../../core/change/change';
import type { Step } from '../../core/change/plan';
import type { ChangeProgress, PerformOptions, Setback } from '../../core/change/port';
import type { NetworkEngine } from '../../core/engine';
import { EngineError } from '../../core/failure';
import { pause } from '../clock';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { ChangeFolder } from './changeFolder';
import { drive } from './drive';
import type { DriveResult } from './drive';
import type { FileLock } from './fileLock';

/** Connects to the engine where needed. Rejects with `EngineError`. */
export type EngineAccess = (signal?: AbortSignal) => Promise<NetworkEngine>;

export interface ChangeTools {
  readonly access: EngineAccess;
  readonly folder: ChangeFolder;
  readonly log: Log;
  readonly clock: Clock;
  readonly timing: ChangeTiming;
  /** A network is there in the place of another one; its members may still be on their way. */
  readonly onReplaced: (replacement: Replacement) => void;
}

/** In milliseconds. */
export interface ChangeTiming {
  /** How long an engine that was lost in the middle is waited for. */
  readonly patience: number;
  /** Requests that were on their way when it was lost may still be carried out for so long after it is back. */
  readonly settling: number;
}

export const usualChangeTiming: ChangeTiming = { patience: 30_000, settling: 1_000 };

/** One change on its way: what it has learnt, and how it moves. */
export interface Run {
  /** As given, with the ids of the networks created since. */
  readonly change: Change;
  readonly journaled: boolean;
  /** Goes to a side and stops at whatever stands in the way. */
  attempt(engine: NetworkEngine, side: Side): Promise<DriveResult>;
  /** Goes to a side as far as that can be done. `loss`: first waits for the engine, and for what it still does. */
  insist(side: Side, after: 'loss' | 'refusal'): Promise<DriveResult>;
  /** Asked before each step: whether it may be taken. */
  clearance(step: Step, done: number, total: number): Promise<Setback | undefined>;
  report(step: ChangeProgress['step'], done: number, total: number): void;
  /** Puts on disk what is known now. */
  save(heading: Side): Promise<void>;
  /** It has come to its end: nothing is left to recover. */
  close(): Promise<void>;
}

export interface RunStart {
  readonly change: Change;
  readonly lock: Pick<FileLock, 'isHeld'>;
  readonly journaled: boolean;
  /** Only what is performed can be cancelled: what is recovered must get to an end. */
  readonly mode: 'perform' | 'finish' | 'restore';
  readonly options: PerformOptions;
}

const longestWait = 2_000;
/** An engine that answers, and is lost again at every attempt, is not waited for without end. */
const mostLosses = 5;

export function createRun(tools: ChangeTools, start: RunStart): Run {
  const { log, clock, folder } = tools;
  const { lock } = start;
  const { signal, onProgress } = start.options;
  let { change, journaled } = start;
  let heading: Side = start.mode === 'restore' ? 'before' : 'after';
  let direction: ChangeProgress['direction'] = heading === 'after' ? 'forward' : 'back';
  let returnable = start.mode === 'perform';

  async function save(next: Side): Promise<void> {
    heading = next;
    if (next === 'before') direction = 'back';
    try {
      await folder.write({ change, heading });
      journaled = true;
    } catch (error) {
      // What was first written is enough: networks are also known by their name and settings.
      log.warn(`Could not write the journal of change ${change.id}: ${String(error)}`);
    }
  }

  function report(step: ChangeProgress['step'], done: number, total: number): void {
    onProgress?.({ direction, step, done, total, cancellable: returnable && direction === 'forward' });
  }

  async function clearance(step: Step, done: number, total: number): Promise<Setback | undefined> {
    if (!(await lock.isHeld())) return { code: 'taken-over' };
    if (direction === 'forward') {
      if (returnable && signal?.aborted === true) return { code: 'cancelled' };
      if (step.kind === 'remove') returnable = false;
    }
    report(step, done, total);
    return undefined;
  }

  async function go(engine: NetworkEngine, side: Side, onRefusal: 'stop' | 'go-on'): Promise<DriveResult> {
    const result = await drive({
      engine,
      change,
      side,
      onRefusal,
      before: clearance,
      onVerify: (done, total) => report({ kind: 'verify' }, done, total),
      onLearnt: async (next, index, id) => {
        change = next;
        const replacement = replacementBy(change, index, side, id);
        if (replacement) tools.onReplaced(replacement);
        if (journaled) await save(heading);
      },
    });
    ({ change } = result);
    return result;
  }

  /** The engine when it answers again; it must be the same one. */
  async function whenAnswering(deadline: number): Promise<NetworkEngine | Setback> {
    // One who has cancelled already waits for the old state.
    const stopWaiting = signal === undefined || signal.aborted ? [] : [signal];
    for (let wait = 100; ; wait = Math.min(2 * wait, longestWait)) {
      const left = deadline - clock.elapsed();
      const enough = AbortSignal.any([AbortSignal.timeout(Math.max(Math.ceil(left), 1)), ...stopWaiting]);
      try {
        const engine = await tools.access(enough);
        if (engine.info.id !== change.engineId) return { code: 'other-engine' };
        await engine.snapshot(enough);
        return engine;
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        report({ kind: 'wait' }, 0, 0);
        if (left <= wait || enough.aborted) return { code: 'engine-lost', failure: error.failure };
      }
      await pause(clock, wait, enough);
    }
  }

  async function insist(side: Side, after: 'loss' | 'refusal'): Promise<DriveResult> {
    let settled = after === 'refusal';
    for (let losses = 0; ;) {
      const engine = await whenAnswering(clock.elapsed() + tools.timing.patience);
      if ('code' in engine) return { kind: 'stopped', change, setback: engine };
      if (!settled) await settle();
      const result = await go(engine, side, 'go-on');
      if (result.kind === 'stopped' && result.setback.code === 'engine-lost' && losses < mostLosses) {
        losses++;
        settled = false;
      } else if (result.kind === 'stopped' || settled) {
        return result;
      } else {
        await settle();
        settled = true;
      }
    }
  }

  function settle(): Promise<void> {
    return pause(clock, tools.timing.settling, new AbortController().signal);
  }

  return {
    get change() {
      return change;
    },
    get journaled() {
      return journaled;
    },
    attempt: (engine, side) => go(engine, side, 'stop'),
    insist,
    clearance,
    report,
    save,
    async close() {
      if (journaled) await folder.remove(change.id);
    },
  };
}
