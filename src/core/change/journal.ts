import type { Change, Side } from './change';

/** What lies on disk while a change of several steps is under way: enough to finish it or to take it back. */
export interface Journal {
  readonly change: Change;
  readonly heading: Side;
}
