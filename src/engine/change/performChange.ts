import type { Change, Side } from '../../core/change/change';
import { findLosses } from '../../core/change/losses';
import type { Observed } from '../../core/change/observed';
import { planSteps } from '../../core/change/plan';
import type { ChangeOutcome, PerformOptions, Setback } from '../../core/change/port';
import type { Refusal } from '../../core/change/refusals';
import { networkNames } from '../../core/change/change';
import type { NetworkEngine } from '../../core/engine';
import { claimNetworks } from './claimNetworks';
import { setbackOf } from './drive';
import type { DriveResult } from './drive';
import { observe } from './observe';
import { createRun } from './run';
import type { ChangeTools, Run } from './run';

/** Makes a change, or takes back what it had begun. Rejects with `EngineError` before anything was touched. */
export async function performChange(
  tools: ChangeTools,
  change: Change,
  options: PerformOptions,
): Promise<ChangeOutcome> {
  const engine = await tools.access(options.signal);
  if (engine.info.id !== change.engineId) return refused({ code: 'other-engine' });
  const claim = await claimNetworks(tools.folder, change);
  if (claim.kind === 'refused') return claim;
  try {
    const observed = await observe(engine, change, options.signal);
    if (!isAsPrepared(change, observed)) return refused({ code: 'changed-meanwhile', networks: networkNames(change) });
    // One request is done or not done: there is nothing that a journal could help to finish.
    const needsJournal = change.probe !== undefined || planSteps(change, 'after', observed).steps.length > 1;
    if (claim.kind === 'unwritable' && needsJournal)
      return refused({ code: 'journal-unwritable', detail: claim.detail });
    if (needsJournal) {
      try {
        await tools.folder.write({ change, heading: 'after' });
      } catch (error) {
        return refused({ code: 'journal-unwritable', detail: String(error) });
      }
    }
    const lock = claim.kind === 'held' ? claim.lock : { isHeld: () => Promise.resolve(true) };
    const run = createRun(tools, { change, lock, journaled: needsJournal, mode: 'perform', options });
    const setback = await tryProbe(run, engine);
    const forward: DriveResult =
      setback === undefined ? await run.attempt(engine, 'after') : { kind: 'stopped', change: run.change, setback };
    return await (forward.kind === 'reached' ? finish(run, forward, 'after') : takeBack(run, forward.setback));
  } finally {
    if (claim.kind === 'held') await claim.lock.release();
  }
}

/** Ends a run that has reached a side. */
export async function finish(
  run: Run,
  reached: Extract<DriveResult, { kind: 'reached' }>,
  side: Side,
): Promise<Extract<ChangeOutcome, { kind: 'done' }>> {
  const losses = findLosses(reached.change, side, reached.observed);
  await run.close();
  return { kind: 'done', change: reached.change, losses };
}

async function takeBack(run: Run, setback: Setback): Promise<ChangeOutcome> {
  const lost = setback.code === 'engine-lost';
  if (setback.code === 'taken-over')
    return { kind: 'unfinished', change: run.change, setback, restoring: setback, journaled: run.journaled };
  if (lost || run.journaled) await run.save('before');
  const back = await run.insist('before', lost ? 'loss' : 'refusal');
  if (back.kind === 'reached') {
    const { change, losses } = await finish(run, back, 'before');
    return { kind: 'restored', change, setback, losses };
  }
  return { kind: 'unfinished', change: back.change, setback, restoring: back.setback, journaled: run.journaled };
}

/** Whether the engine still has what the change was prepared for, and nothing that it does not know of. */
function isAsPrepared(change: Change, observed: Observed): boolean {
  const now = planSteps(change, 'before', observed);
  const next = planSteps(change, 'after', observed);
  const differs = now.steps.some((step) => step.kind !== 'disconnect' || step.what !== 'residue');
  return !differs && now.obstacles.length === 0 && next.obstacles.length === 0 && now.gone.length === 0;
}

/** Creates and removes the change's probe network; what has become of it after a failure is the way back's business. */
async function tryProbe(run: Run, engine: NetworkEngine): Promise<Setback | undefined> {
  const { probe } = run.change;
  if (probe === undefined) return undefined;
  const step = { kind: 'create', index: 0, request: probe } as const;
  const objection = await run.clearance(step, 0, 2);
  if (objection !== undefined) return objection;
  run.report({ kind: 'probe' }, 0, 2);
  try {
    const { id } = await engine.createNetwork(probe);
    await engine.removeNetwork(id);
    return undefined;
  } catch (error) {
    return setbackOf(step, error);
  }
}

function refused(refusal: Refusal): ChangeOutcome {
  return { kind: 'refused', refusals: [refusal] };
}
