import type { Problem } from './problem';

/** An array of `{file, rule, severity, message, range}`; positions are zero-based. */
export function jsonReport(problems: readonly Problem[]): string {
  const records = problems.map(({ file, rule, severity, message, range }) => ({
    file,
    rule,
    severity,
    message,
    range,
  }));
  return `${JSON.stringify(records, null, 2)}\n`;
}
