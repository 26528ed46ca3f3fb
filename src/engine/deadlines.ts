/** Milliseconds that each kind of request may take. */
export interface Deadlines {
  readonly ping: number;
  /** A ping that asks whether a silent engine still lives. */
  readonly probe: number;
  readonly info: number;
  readonly list: number;
  readonly subscribe: number;
  readonly inspect: number;
  readonly change: number;
  /** A container is given ten seconds to stop before it is killed. */
  readonly restart: number;
}

export const usualDeadlines: Deadlines = {
  ping: 3_000,
  probe: 5_000,
  info: 10_000,
  list: 30_000,
  subscribe: 10_000,
  inspect: 15_000,
  change: 60_000,
  restart: 120_000,
};
