import type { Change, Side } from '../../core/change/change';
import { withNetworkId } from '../../core/change/change';
import type { Observed } from '../../core/change/observed';
import { planSteps } from '../../core/change/plan';
import type { Step } from '../../core/change/plan';
import type { Setback } from '../../core/change/port';
import type { NetworkEngine } from '../../core/engine';
import type { EngineFailure } from '../../core/failure';
import { failureIn } from '../ask';
import { observe } from './observe';
import { runStep } from './runStep';

export interface DriveParts {
  readonly engine: NetworkEngine;
  readonly change: Change;
  readonly side: Side;
  /** Whether one step that the engine refuses ends it all, or the others are still taken. */
  readonly onRefusal: 'stop' | 'go-on';
  /** Asked before each step; a setback ends the drive. `done` and `total` count steps. */
  readonly before: (step: Step, done: number, total: number) => Promise<Setback | undefined>;
  readonly onVerify: (done: number, total: number) => void;
  /** The change now knows one more network id, that of the transition at `index`. */
  readonly onLearnt: (change: Change, index: number, id: string) => Promise<void>;
}

/** `change` is the given one with the ids of the networks that were created on the way. */
export type DriveResult =
  | { readonly kind: 'reached'; readonly change: Change; readonly observed: Observed }
  | { readonly kind: 'stopped'; readonly change: Change; readonly setback: Setback };

/** Attachments and networks come to rest within two; the third is for what others do meanwhile. */
const passes = 3;

/**
 * Brings the engine to one side of a change: looks, takes the steps that are missing, and looks again, until none is
 * missing. It makes no difference what had been done before, so this is also how one goes on after a crash.
 */
export async function drive(parts: DriveParts): Promise<DriveResult> {
  const { engine, side, onRefusal } = parts;
  let { change } = parts;
  let done = 0;
  let refused: Setback | undefined;
  try {
    for (let pass = 0; ; pass++) {
      parts.onVerify(done, done);
      const observed = await observe(engine, change);
      const { steps, obstacles } = planSteps(change, side, observed);
      if (obstacles.length > 0) return stopped({ code: 'obstructed', obstacles });
      if (steps.length === 0) return { kind: 'reached', change, observed };
      if (pass === passes) return stopped(refused ?? { code: 'not-as-wanted', steps });
      refused = await takeSteps(steps);
      if (refused !== undefined && (onRefusal === 'stop' || refused.code !== 'step-failed')) return stopped(refused);
    }
  } catch (error) {
    return stopped({ code: 'engine-lost', failure: failureIn(error) });
  }

  async function takeSteps(steps: readonly Step[]): Promise<Setback | undefined> {
    const created = new Map<number, string>();
    const total = done + steps.length;
    let first: Setback | undefined;
    for (const step of steps) {
      const objection = await parts.before(step, done, total);
      if (objection !== undefined) return objection;
      const setback = await takeStep(step, created);
      done++;
      if (setback === undefined) continue;
      first ??= setback;
      if (onRefusal === 'stop' || setback.code !== 'step-failed' || isLoss(setback.failure)) return first;
      // Members of a network that could not be made cannot be attached to it.
      if (step.kind === 'create' || step.kind === 'remove') return first;
    }
    return first;
  }

  async function takeStep(step: Step, created: Map<number, string>): Promise<Setback | undefined> {
    try {
      const id = await runStep(engine, step, created);
      if (step.kind === 'create' && id !== undefined) {
        created.set(step.index, id);
        change = withNetworkId(change, step.index, side, id);
        await parts.onLearnt(change, step.index, id);
      }
      return undefined;
    } catch (error) {
      return setbackOf(step, error);
    }
  }

  function stopped(setback: Setback): DriveResult {
    return { kind: 'stopped', change, setback };
  }
}

/** What an error at a step means. */
export function setbackOf(step: Step, error: unknown): Setback {
  const failure = failureIn(error);
  return isLoss(failure) ? { code: 'engine-lost', failure } : { code: 'step-failed', step, failure };
}

/** Failures that leave open what the engine has done, and whether it does anything any more. */
const losses: ReadonlySet<EngineFailure['code']> = new Set([
  'no-engine',
  'unreachable',
  'permission-denied',
  'tls',
  'bad-endpoint',
  'unsupported-api',
  'timeout',
  'cancelled',
  'bad-reply',
]);

function isLoss({ code }: EngineFailure): boolean {
  return losses.has(code);
}
