import type { Span } from '../source';
import { quoteEnd } from '../syntax/lenient';
import { unquoted } from './lineParts';

/** Where a cursor stands. In brackets the path is relative to what the outermost bracket belongs to. */
export interface FlowCursor {
  /** Keys from the root down; an item of a list is `[]`. */
  readonly path: readonly string[];
  /**
   * `key` of the mapping at `path`, `value` of the pair at `path`, `item` of the list at `path` behind its dash or in
   * brackets, `dash` where a new item of a block list begins, `start` on an empty line where the value at `path`, of
   * whichever kind, may begin.
   */
  readonly kind: 'key' | 'value' | 'item' | 'dash' | 'start';
  /** The word at the cursor, quotes included. */
  readonly word: Span;
  readonly quote: '' | "'" | '"';
  /** Keys or items of the same collection, the one at the cursor left out. */
  readonly siblings: readonly string[];
  /** A key that has its colon already. */
  readonly hasColon: boolean;
  /** The cursor stands right behind a colon, which does not count without a blank. */
  readonly needsBlank: boolean;
}

export type FlowAnswer =
  | { readonly kind: 'open'; readonly cursor: FlowCursor }
  /** The brackets end before the cursor. */
  | { readonly kind: 'closed'; readonly end: number }
  /** The cursor stands in a comment or in the middle of something else. */
  | { readonly kind: 'nothing' };

interface FlowFrame {
  readonly kind: 'map' | 'seq';
  key: string;
  state: 'key' | 'value';
  readonly members: string[];
  /** Where the word begins that is being read; undefined between words. */
  wordStart: number | undefined;
  wordEnd: number;
}

/** How far behind the cursor the end of its brackets is looked for. */
const lookahead = 5000;

/** Reads brackets from their opening on. */
export function flowAt(text: string, open: number, offset: number): FlowAnswer {
  const frames: FlowFrame[] = [];
  let at = open;
  while (at < offset) {
    const end = step(text, at, offset, frames);
    if (end === 'inside') {
      break;
    }
    if (end === 'comment') {
      return { kind: 'nothing' };
    }
    at = end;
    if (frames.length === 0) {
      return { kind: 'closed', end: at };
    }
  }
  const top = frames.at(-1);
  return top ? cursorIn(text, offset, frames, top) : { kind: 'nothing' };
}

/** One character or one quoted text; `inside` where the cursor stands in a quoted text. */
function step(text: string, at: number, limit: number, frames: FlowFrame[]): number | 'inside' | 'comment' {
  const char = text.charAt(at);
  const top = frames.at(-1);
  const fresh = top?.wordStart === undefined;
  if ((char === '"' || char === "'") && fresh) {
    const end = quoteEnd(text, at, limit);
    if (top) {
      top.wordStart = at;
      top.wordEnd = end ?? limit;
    }
    return end ?? 'inside';
  }
  if (char === '#' && /\s/.test(text.charAt(at - 1))) {
    const newline = text.indexOf('\n', at);
    return newline < 0 || newline >= limit ? 'comment' : newline;
  }
  if (char === '[' || char === '{') {
    frames.push({
      kind: char === '[' ? 'seq' : 'map',
      key: '',
      state: 'key',
      members: [],
      wordStart: undefined,
      wordEnd: at,
    });
  } else if (char === ']' || char === '}') {
    frames.pop();
    const outer = frames.at(-1);
    if (outer) {
      outer.wordStart = at;
      outer.wordEnd = at + 1;
    }
  } else if (char === ',' && top) {
    endMember(text, top);
  } else if (char === ':' && top?.kind === 'map' && top.state === 'key' && isColon(text, at, top)) {
    top.key = wordOf(text, top);
    top.members.push(top.key);
    top.state = 'value';
    top.wordStart = undefined;
  } else if (!/\s/.test(char) && top) {
    top.wordStart ??= at;
    top.wordEnd = at + 1;
  }
  return at + 1;
}

function isColon(text: string, at: number, { wordStart }: FlowFrame): boolean {
  const quoted = wordStart !== undefined && /["']/.test(text.charAt(wordStart));
  return quoted || /^[\s,[\]{}]?$/.test(text.charAt(at + 1));
}

function wordOf(text: string, { wordStart, wordEnd }: FlowFrame): string {
  return wordStart === undefined ? '' : unquoted(text.slice(wordStart, wordEnd));
}

function endMember(text: string, frame: FlowFrame): void {
  const word = wordOf(text, frame);
  if (word !== '' && (frame.kind === 'seq' || frame.state === 'key')) {
    frame.members.push(word);
  }
  frame.state = 'key';
  frame.wordStart = undefined;
}

function cursorIn(text: string, offset: number, frames: readonly FlowFrame[], top: FlowFrame): FlowAnswer {
  if (top.wordStart !== undefined && isFinished(text, offset, top.wordStart, top.wordEnd)) {
    return { kind: 'nothing' };
  }
  const start = top.wordStart ?? offset;
  const first = text.charAt(start);
  const quote = start < offset && (first === '"' || first === "'") ? first : '';
  const end = wordEnd(text, start, offset, quote);
  const kind = top.kind === 'seq' ? 'item' : top.state;
  const outer = frames.slice(0, -1).map((frame) => (frame.kind === 'seq' ? '[]' : frame.key));
  const path = kind === 'value' ? [...outer, top.key] : outer;
  const hasColon = kind === 'key' && /^\s*:/.test(text.slice(end, end + 20));
  const own = kind === 'value' ? [] : membersAfter(text, end, top);
  const cursor: FlowCursor = {
    path,
    kind,
    word: { start, end },
    quote,
    siblings: kind === 'value' ? [] : [...top.members, ...own],
    hasColon,
    needsBlank: kind === 'value' && text.charAt(start - 1) === ':',
  };
  return { kind: 'open', cursor };
}

/** Behind a finished word nothing but a comma can follow; a word of several lines is none to complete. */
function isFinished(text: string, offset: number, start: number, end: number): boolean {
  const closed = /[\]}]/.test(text.charAt(end - 1));
  return closed || /\s/.test(text.slice(end, offset)) || text.slice(start, offset).includes('\n');
}

function wordEnd(text: string, start: number, offset: number, quote: string): number {
  const newline = text.indexOf('\n', offset);
  const line = newline < 0 ? text.length : newline;
  if (quote !== '') {
    const end = quoteEnd(text, start, line);
    return end !== undefined && end >= offset ? end : offset;
  }
  const rest = /^(?:[^,[\]{}\s:]|:(?=[^\s,[\]{}]))*/.exec(text.slice(offset, line))?.[0] ?? '';
  return start === offset && /^["']/.test(text.charAt(offset)) ? offset : offset + rest.length;
}

/** What follows in the same brackets, if they are closed near by. */
function membersAfter(text: string, from: number, top: FlowFrame): readonly string[] {
  const limit = Math.min(text.length, from + lookahead);
  const frames: FlowFrame[] = [
    { kind: top.kind, key: '', state: 'value', members: [], wordStart: undefined, wordEnd: from },
  ];
  const [own] = frames;
  let at = from;
  while (at < limit && own) {
    const closing = frames.length === 1 && /[\]}]/.test(text.charAt(at));
    if (closing) {
      // What the cursor stands in ends the first member; it is none of the others.
      endMember(text, own);
      return own.members;
    }
    const end = step(text, at, limit, frames);
    if (typeof end !== 'number') {
      return [];
    }
    at = end;
  }
  return [];
}
