import type { Span } from '../source';
import { keyOf, propertiesEnd, scalarEnd, unquoted } from './lineParts';

/** One line of a text, without its line break. */
export interface Line extends Span {
  readonly indent: number;
}

export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  let at = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const first = at;
  while (at < end && text.charCodeAt(at) === 32) {
    at++;
  }
  return { start: first, end, indent: at - first };
}

/** The line from which on everything that the cursor's line hangs on can be seen. */
export function firstLine(text: string, lineStart: number, indent: number): number {
  if (indent === 0) {
    return 0;
  }
  let start = lineStart;
  while (start > 0) {
    // A search from before the beginning would find a line break at the beginning.
    start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    if (/[^\s#-]/.test(text.charAt(start))) {
      break;
    }
  }
  return start;
}

export function isDash(text: string, at: number): boolean {
  return text.charAt(at) === '-' && /^[\s]?$/.test(text.charAt(at + 1));
}

/** The next line with something on it that is no comment. */
export function nextInk(text: string, line: Line): Line | undefined {
  for (let at = line.end + 1; at < text.length;) {
    const next = lineAt(text, at);
    const first = text.charAt(next.start + next.indent);
    if (next.start + next.indent < next.end && first !== '#' && first !== '\r') {
      return next;
    }
    at = next.end + 1;
  }
  return undefined;
}

/** Keys or items that follow in the collection at a column. */
export function membersAfter(text: string, line: Line, column: number, kind: 'map' | 'seq'): string[] {
  const members: string[] = [];
  for (let next = nextInk(text, line); next && next.indent >= column; next = nextInk(text, next)) {
    const at = next.start + next.indent;
    const dash = isDash(text, at);
    // A list may stand in the column of the key that it belongs to.
    if (next.indent > column || (kind === 'map' && dash)) {
      continue;
    }
    const ended = column === 0 && /^(---|\.\.\.)(\s|$)/.test(text.slice(at, at + 4));
    if (ended || (kind === 'seq' && !dash)) {
      break;
    }
    if (dash) {
      const start = propertiesEnd(text, at + 1, next.end);
      members.push(unquoted(text.slice(start, scalarEnd(text, start, next.end))));
    } else {
      const pair = keyOf(text, at, next.end);
      members.push(...(pair ? [pair.key] : []));
    }
  }
  return members;
}
