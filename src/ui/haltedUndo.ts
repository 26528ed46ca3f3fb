import { subjectOf } from '../core/change/subject';
import type { HaltCause } from '../messages/commandProblems';
import { CommandError } from './commandError';
import { failureOf } from './failures';
import type { Halt, Undone } from './undo';

/** What is thrown where a command was undone in part: what came back, what did not, and why. */
export function haltError({ changes, losses }: Undone, { error, left }: Halt): unknown {
  // Where nothing came back there is nothing to tell but what stood in the way.
  if (changes.length === 0) return error;
  const [undone, waiting] = [changes.map(subjectOf), left.map(subjectOf)];
  return new CommandError({ code: 'undo-halted', undone, left: waiting, losses, cause: causeOf(error) });
}

function causeOf(error: unknown): HaltCause {
  if (error instanceof CommandError) return { kind: 'problem', problem: error.problem };
  const failure = failureOf(error);
  if (failure) return { kind: 'failure', failure };
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
}
