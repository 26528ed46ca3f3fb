import type { Deadlines } from './deadlines';
import { usualDeadlines } from './deadlines';

/** In milliseconds. */
export interface Timing {
  readonly deadlines: Deadlines;
  /** How long a local engine may say nothing before it is asked whether it lives. */
  readonly localSilence: number;
  /** The same for one behind a network, where connections break without a word. */
  readonly remoteSilence: number;
  /** How often everything is listed though no event asked for it: some changes have none. */
  readonly reconcile: number;
  /** A conversation that lasted this long was a good one: the next outage starts with a short wait again. */
  readonly steady: number;
  /** The longest wait while an engine takes connections and does not answer, as one that starts does. */
  readonly longestWhileStarting: number;
  /** The longest wait while an engine answers and only its event stream ends again and again. */
  readonly longestWhileAnswering: number;
}

export const usualTiming: Timing = {
  deadlines: usualDeadlines,
  localSilence: 20_000,
  remoteSilence: 8_000,
  reconcile: 60_000,
  steady: 60_000,
  longestWhileStarting: 1_000,
  longestWhileAnswering: 5_000,
};
