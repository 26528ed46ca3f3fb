import type { ChangeRequest } from '../core/change/port';
import { EngineError } from '../core/failure';
import type { CommandProblem } from '../messages/commandProblems';
import type { MadeChange } from './changeOutcome';
import { CommandError } from './commandError';

/** What has become of several changes. */
export interface MadeEach {
  readonly made: readonly MadeChange[];
  /** What kept others from being made. */
  readonly problems: readonly CommandProblem[];
  /** Why the rest was not even tried; absent where all were. */
  readonly stop?: { readonly error: unknown };
}

/**
 * Makes changes one after another. One that is refused does not keep the others from being made; a cancellation, an
 * engine that is gone and a change that is left in the middle do.
 */
export async function makeEach(
  requests: readonly ChangeRequest[],
  make: (request: ChangeRequest, index: number) => Promise<MadeChange>,
): Promise<MadeEach> {
  const made: MadeChange[] = [];
  const problems: CommandProblem[] = [];
  for (const [index, request] of requests.entries()) {
    try {
      made.push(await make(request, index));
    } catch (error) {
      if (!(error instanceof CommandError) || error.problem.code === 'change-unfinished')
        return { made, problems, stop: { error } };
      problems.push(error.problem);
    }
  }
  return { made, problems };
}

/** What is to be thrown for it, if anything: whoever cancels the rest is told all the same what was refused before. */
export function errorOf({ problems, stop }: MadeEach, of: number): { readonly error: unknown } | undefined {
  const [problem] = problems;
  const isCancelled = stop?.error instanceof EngineError && stop.error.failure.code === 'cancelled';
  if (stop && !(problem && isCancelled)) return stop;
  return problem && { error: new CommandError(of === 1 ? problem : { code: 'some-failed', of, problems }) };
}
