import type { Preparation } from './preparations';

/** One thing that `npm test` runs. */
export interface Step {
  readonly name: string;
  /** A program of `node_modules/.bin`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** How its output is counted: mocha's own summary, or the whole as one test. */
  readonly counts: 'mocha' | 'itself';
  readonly needs?: readonly Preparation[];
  /** The same for files that have failed, by the names that mocha's summary gives them. */
  readonly again?: (files: readonly string[]) => Step;
}
