import type { Side } from '../../core/change/change';
import { networkNames } from '../../core/change/change';
import type { ChangeOutcome, PerformOptions } from '../../core/change/port';
import { finish } from './performChange';
import { createRun } from './run';
import type { ChangeTools } from './run';

/** Brings a change that was cut off to one of its sides. Rejects with `EngineError` where no engine answers. */
export async function recoverChange(
  tools: ChangeTools,
  id: string,
  side: Side,
  options: PerformOptions,
): Promise<ChangeOutcome> {
  const { folder } = tools;
  const first = await folder.read(id);
  if (first === undefined) return { kind: 'refused', refusals: [{ code: 'nothing-to-change' }] };
  if (first.kind === 'fault')
    return { kind: 'refused', refusals: [{ code: 'journal-unreadable', detail: first.detail }] };
  const { engineId } = first.journal.change;
  const networks = networkNames(first.journal.change);
  const engine = await tools.access(options.signal);
  if (engine.info.id !== engineId) return { kind: 'refused', refusals: [{ code: 'other-engine' }] };
  const lock = await folder.lock(engineId, networks);
  if (lock === 'taken') return { kind: 'refused', refusals: [{ code: 'in-progress', networks }] };
  try {
    // Another window may have brought it to its end, or further, until the lock was free.
    const stored = await folder.read(id);
    if (stored?.kind !== 'journal') return { kind: 'refused', refusals: [{ code: 'nothing-to-change' }] };
    const { change } = stored.journal;
    const mode = side === 'after' ? 'finish' : 'restore';
    const run = createRun(tools, { change, lock, journaled: true, mode, options });
    await run.save(side);
    const result = await run.insist(side, 'loss');
    if (result.kind === 'stopped') {
      const { setback } = result;
      return { kind: 'unfinished', change: result.change, setback, restoring: setback, journaled: true };
    }
    const done = await finish(run, result, side);
    return side === 'after' ? done : { ...done, kind: 'restored', setback: { code: 'cut-off' } };
  } finally {
    await lock.release();
  }
}
