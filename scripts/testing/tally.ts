import type { Step } from './step';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Those of them that did not do it at their first attempt. */
  readonly retried: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, retried: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { passed, failed, skipped, retried }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
      retried: all.retried + retried,
    }),
    nothing,
  );
}

export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What a step's exit code and output say. A step that ran no test, or fails without a failed test, has failed. */
export function tally(step: Step, exitCode: number, output: string): Tally {
  if (step.counts === 'itself') return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
  const counted = {
    passed: count(output, 'passing'),
    failed: count(output, 'failing'),
    skipped: count(output, 'pending'),
    retried: count(output, 'retried'),
  };
  const ranNothing = counted.passed + counted.failed === 0;
  return counted.failed === 0 && (exitCode !== 0 || ranNothing) ? { ...counted, failed: 1 } : counted;
}

/** The files that failed, as the reporter of second attempts names them. */
export function failedFiles(output: string): readonly string[] {
  const lines = [...output.matchAll(/^ {2}failed in (.+)$/gm)];
  return [...new Set(lines.flatMap(([, file]) => file ?? []))];
}

/** A step whose failed files were done once more: what has failed again has failed, all else that failed was retried. */
export function afterSecond(first: Tally, second: Tally): Tally {
  const mended = Math.max(0, first.failed - second.failed);
  return {
    passed: first.passed + mended,
    failed: second.failed,
    skipped: first.skipped,
    retried: first.retried + second.retried + mended,
  };
}

/** The number before a word in mocha's summary. */
function count(output: string, word: string): number {
  const matches = [...output.matchAll(new RegExp(`^ {2}(\\d+) ${word}\\b`, 'gm'))];
  return Number(matches.at(-1)?.[1] ?? 0);
}
