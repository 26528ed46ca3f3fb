import { columnOf } from './edits';
import type { Node } from './syntax/nodes';

/** The text of a value to be written elsewhere, indented from nothing; undefined where it would lose its meaning there. */
export function valueText(value: Node): string | undefined {
  if (value.kind === 'alias' || value.anchor) {
    return undefined;
  }
  const { text } = value.context;
  const indent = ' '.repeat(columnOf(text, value.start));
  const [first = '', ...more] = text.slice(value.start, value.end).split(/\r?\n/);
  return more.every((line) => line.startsWith(indent))
    ? [first, ...more.map((line) => line.slice(indent.length))].join('\n')
    : undefined;
}
