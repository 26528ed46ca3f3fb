import type { CommandProblem } from '../messages/commandProblems';

/** Thrown where a command cannot do what it was called for; everything about it is in `problem`. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly problem: CommandProblem;
  constructor(problem: CommandProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
