/** One comparison: ours against something else that does the same job, measured in turns in the same run. */
export interface Row {
  readonly subject: string;
  /** Medians; milliseconds unless `unit` says otherwise. */
  readonly ours: number;
  readonly against: string;
  readonly other: number;
  /** `ours` may be at most this many times `other`. */
  readonly target?: number;
  readonly unit?: string;
}

export type Job = () => Promise<unknown>;

/** Both in milliseconds. */
export interface Pair {
  readonly ours: number;
  readonly other: number;
}

/** Runs both in turns, so that what else the machine does hits both alike, and gives the median of each. */
export function inTurns(rounds: number, ours: Job, other: Job): Promise<Pair> {
  return timesInTurns(
    rounds,
    () => timeOf(ours),
    () => timeOf(other),
  );
}

/** The same for jobs that take the time themselves, because they do more than what is measured. */
export async function timesInTurns(
  rounds: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Pair> {
  const times = { ours: [] as number[], other: [] as number[] };
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const pair = { ours: await ours(), other: await other() };
    if (round === 0) continue;
    times.ours.push(pair.ours);
    times.other.push(pair.other);
  }
  return { ours: median(times.ours), other: median(times.other) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

async function timeOf(job: Job): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** The rows as a table for a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ subject, ours, against, other, target, unit = 'ms' }) => [
    subject,
    `${round(ours)} ${unit}`,
    against,
    `${round(other)} ${unit}`,
    `${(ours / other).toFixed(2)}×`,
    target === undefined ? '' : `≤ ${target}× ${ours / other <= target ? '✔' : '✖'}`,
  ]);
  const all = [['', 'ours', 'against', '', 'ratio', 'target'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
