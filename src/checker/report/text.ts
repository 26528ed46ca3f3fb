import type { Severity } from '../../compose/findings';
import { visibleText } from '../../core/visibleText';
import { problemCounts } from '../../messages/checker';
import { codeFrame } from './codeFrame';
import type { Problem, Range } from './problem';

type Style = Severity | 'strong' | 'faint';

/** SGR parameters. */
const styles: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '1;36',
  strong: '1',
  faint: '2',
};

export type Colour = 'colour' | 'plain';

/** As compilers print: `file:line:column: severity: message [rule]`, then the line with what is meant underlined. */
export function textReport(problems: readonly Problem[], colour: Colour): string {
  const paint = (style: Style, text: string): string =>
    colour === 'plain' || text === '' ? text : `\u001b[${styles[style]}m${text}\u001b[0m`;
  const blocks = problems.map(({ file, rule, severity, message, range, related, line }) => {
    const frame = codeFrame(line, range);
    return [
      `${paint('strong', placeOf(file, range))}: ${paint(severity, severity)}: ${visibleText(message)} ${paint('faint', `[${rule}]`)}`,
      ...(frame
        ? [`${paint('faint', frame.gutter)}${frame.line}`, `${frame.indent}${paint(severity, frame.marks)}`]
        : []),
      ...related.map((other) => paint('faint', `${placeOf(other.file, other.range)}: note: ${other.message}`)),
    ].join('\n');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n')}\n\n${problemCounts(countsOf(problems))}\n`;
}

function placeOf(file: string, { start }: Range): string {
  return `${visibleText(file)}:${start.line + 1}:${start.character + 1}`;
}

function countsOf(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') };
}
