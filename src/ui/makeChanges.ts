import type { ChangeProgress, ChangeRequest } from '../core/change/port';
import type { CommandProblem } from '../messages/commandProblems';
import { partlyMadeNote } from '../messages/uiChange';
import type { MadeChange } from './changeOutcome';
import { showChange } from './changeProgress';
import { CommandError } from './commandError';
import type { Visit } from './engineVisit';
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
 * Makes changes one after another, as one command that is undone as one, and says so. One that is refused does not keep
 * the others from being made; it rejects afterwards with what stood in the way. A cancellation ends it between two.
 */
export async function makeChanges(
  { title, requests, note }: Batch,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<readonly MadeChange[]> {
  const made: MadeChange[] = [];
  const problems: CommandProblem[] = [];
  try {
    await showChange(title, task.signal, async ({ signal, onProgress }) => {
      for (const [index, request] of requests.entries()) {
        try {
          const report = (progress: ChangeProgress) => onProgress(amongAll(progress, index, requests.length));
          made.push(await undo.make(request, { signal, onProgress: report }));
        } catch (error) {
          if (!(error instanceof CommandError) || error.problem.code === 'change-unfinished') throw error;
          problems.push(error.problem);
        }
      }
    });
  } finally {
    undo.keep(made.map(({ change }) => change));
    await visit.settle();
    const all = made.length === requests.length;
    if (made.length > 0) {
      const losses = made.flatMap((each) => each.losses);
      tellMade(all ? note : partlyMadeNote(made.length, requests.length), losses, task);
    }
  }
  const [problem] = problems;
  if (problem) {
    throw new CommandError(requests.length === 1 ? problem : { code: 'some-failed', of: requests.length, problems });
  }
  return made;
}

/** Counts the steps of all changes; each is taken to have as many as this one. */
function amongAll(progress: ChangeProgress, index: number, count: number): ChangeProgress {
  const { done, total } = progress;
  return { ...progress, done: index * total + done, total: count * total };
}
