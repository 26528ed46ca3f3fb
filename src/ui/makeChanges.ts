import type { ChangeProgress, ChangeRequest } from '../core/change/port';
import { partlyMadeNote } from '../messages/uiChange';
import type { MadeChange } from './changeOutcome';
import { showChange } from './changeProgress';
import type { Visit } from './engineVisit';
import { errorOf, makeEach } from './makeEach';
import type { Task } from './run';
import { tellMade } from './tellMade';
import type { Undo } from './undo';

export interface Batch {
  /** Over the progress. */
  readonly title: string;
  readonly requests: readonly ChangeRequest[];
  /** What is said once all are made. */
  readonly note: string;
}

/**
 * Makes changes one after another, as one command that is undone as one, and says so. Rejects afterwards with what stood
 * in the way of any.
 */
export async function makeChanges(
  { title, requests, note }: Batch,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<readonly MadeChange[]> {
  const each = await showChange(title, task.signal, ({ signal, onProgress }) =>
    makeEach(requests, (request, index) =>
      undo.make(request, { signal, onProgress: (progress) => onProgress(amongAll(progress, index, requests.length)) }),
    ),
  );
  const { made } = each;
  undo.keep(made.map(({ change }) => change));
  await visit.settle();
  if (made.length > 0) {
    const all = made.length === requests.length;
    const losses = made.flatMap((one) => one.losses);
    tellMade(all ? note : partlyMadeNote(made.length, requests.length), losses, task);
  }
  const failed = errorOf(each, requests.length);
  if (failed) throw failed.error;
  return made;
}

/** Counts the steps of all changes; each is taken to have as many as this one. */
function amongAll(progress: ChangeProgress, index: number, count: number): ChangeProgress {
  const { done, total } = progress;
  return { ...progress, done: index * total + done, total: count * total };
}
