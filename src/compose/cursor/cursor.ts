import type { Span } from '../source';
import { flowAt } from './flowCursor';
import type { FlowCursor } from './flowCursor';
import { keyOf, propertiesEnd, scalarEnd, unquoted } from './lineParts';

export interface Cursor extends FlowCursor {
  readonly flow: boolean;
  /** Columns between the indentation of the line and the word: dashes and keys before it. */
  readonly inset: number;
}

/** A collection that is open at a line. */
interface Frame {
  readonly column: number;
  readonly kind: 'map' | 'seq';
  /** The key of the last pair. */
  key: string;
  /** What its value is so far. */
  value: 'none' | 'scalar' | 'text' | 'flow';
  readonly members: string[];
}

interface Line extends Span {
  readonly indent: number;
}

/**
 * Where a cursor stands in the structure of a YAML text. Found from the lines, not from the parse, because the line that
 * somebody is typing is what the parser cannot read. Undefined where nothing can be completed: in comments, in texts of several lines, between two
 * indentations.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, lineStart);
  const inFlow = { end: undefined as number | undefined };
  const frames: Frame[] = [];
  let at = firstLine(text, lineStart, line.indent);
  while (at < lineStart) {
    const each = lineAt(text, at);
    at = each.end + 1;
    if (inFlow.end !== undefined && each.start < inFlow.end) {
      continue;
    }
    const flowStart = readLine(text, each, frames);
    if (flowStart === undefined) {
      continue;
    }
    const flow = flowAt(text, flowStart, offset);
    if (flow.kind === 'closed') {
      inFlow.end = flow.end;
    } else if (flow.kind === 'open' && reaches(text, each, lineStart)) {
      return { ...flow.cursor, path: [...pathOf(frames), ...flow.cursor.path], flow: true, inset: 0 };
    }
  }
  if (inFlow.end !== undefined && inFlow.end > offset) {
    return undefined;
  }
  return /^[ \r]*\t/.test(text.slice(line.start, line.end)) ? undefined : inLine(text, line, offset, frames);
}

/** Whether brackets opened in a line can still be open at a later one: a line that begins a pair ends the attempt. */
function reaches(text: string, from: Line, lineStart: number): boolean {
  return !text
    .slice(from.end + 1, lineStart)
    .split('\n')
    .some((line) => line.search(/\S/) <= from.indent && /^\s*[\w.-]+:(\s|$)/.test(line));
}

function pathOf(frames: readonly Frame[]): string[] {
  return frames.map(({ kind, key }) => (kind === 'seq' ? '[]' : key));
}

function lineAt(text: string, start: number): Line {
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
function firstLine(text: string, lineStart: number, indent: number): number {
  if (indent === 0) {
    return 0;
  }
  let start = lineStart;
  while (start > 0) {
    start = text.lastIndexOf('\n', start - 2) + 1;
    if (/[^\s#-]/.test(text.charAt(start))) {
      break;
    }
  }
  return start;
}

/** Opens and closes collections as the line says; answers with the place of brackets that it opens. */
function readLine(text: string, line: Line, frames: Frame[]): number | undefined {
  const column = line.indent;
  const ink = line.start + column;
  const first = text.charAt(ink);
  if (ink >= line.end || first === '\r' || (first === '#' && !isInText(frames, column))) {
    return undefined;
  }
  if (column === 0 && /^(---|\.\.\.)(\s|$)/.test(text.slice(line.start, line.end))) {
    frames.length = 0;
    return undefined;
  }
  if (isInText(frames, column)) {
    return undefined;
  }
  const content = enter(text, line, frames, ink, line.end);
  return content === undefined ? undefined : readPair(text, line, frames, content);
}

/** Lines that are deeper than a key whose value has begun go on with that value. */
function isInText(frames: readonly Frame[], column: number): boolean {
  const last = frames.at(-1);
  return last !== undefined && (last.value === 'scalar' || last.value === 'text') && column > last.column;
}

/** Steps over the dashes of a line; the offset of what stands behind them. */
function enter(text: string, line: Line, frames: Frame[], ink: number, limit: number): number | undefined {
  let at = ink;
  close(frames, at - line.start, isDash(text, at));
  while (isDash(text, at) && at < limit) {
    const column = at - line.start;
    const top = frames.at(-1);
    if (!(top?.kind === 'seq' && top.column === column)) {
      frames.push({ column, kind: 'seq', key: '', value: 'none', members: [] });
    }
    const seq = frames.at(-1);
    at++;
    while (at < limit && text.charCodeAt(at) === 32) {
      at++;
    }
    if (seq) {
      seq.value = 'none';
      const item = text.slice(at, scalarEnd(text, at, line.end));
      if (item !== '') {
        seq.members.push(unquoted(item));
      }
    }
  }
  return at >= line.end || text.charAt(at) === '\r' ? undefined : at;
}

function isDash(text: string, at: number): boolean {
  return text.charAt(at) === '-' && /^[\s]?$/.test(text.charAt(at + 1));
}

function close(frames: Frame[], column: number, dash: boolean): void {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    if (top.column < column || (top.column === column && (top.kind === 'map' || dash))) {
      return;
    }
    frames.pop();
  }
}

function readPair(text: string, line: Line, frames: Frame[], at: number): number | undefined {
  const pair = keyOf(text, at, line.end);
  const value = propertiesEnd(text, pair ? pair.end : at, line.end);
  const first = text.charAt(value);
  const kind =
    value >= line.end || first === '#' || first === '\r'
      ? 'none'
      : first === '|' || first === '>'
        ? 'text'
        : first === '[' || first === '{'
          ? 'flow'
          : 'scalar';
  if (pair) {
    const column = at - line.start;
    const top = frames.at(-1);
    if (top?.kind === 'map' && top.column === column) {
      top.key = pair.key;
      top.value = kind;
      top.members.push(pair.key);
    } else {
      frames.push({ column, kind: 'map', key: pair.key, value: kind, members: [pair.key] });
    }
  } else {
    const top = frames.at(-1);
    if (top?.kind === 'seq') {
      top.value = kind;
    }
  }
  return kind === 'flow' ? value : undefined;
}

function inLine(text: string, line: Line, offset: number, frames: Frame[]): Cursor | undefined {
  const blank = text.slice(line.start, line.end).trim() === '';
  const ink = blank ? offset : line.start + line.indent;
  const column = ink - line.start;
  // A number sign inside of quotes begins no comment.
  const before = text.slice(line.start, offset).replace(/"(?:[^"\\]|\\.)*("|$)|'(?:[^']|'')*('|$)/g, '');
  const comment = /(^|\s)#/.test(before);
  return offset < ink || comment || isInText(frames, column) ? undefined : inContent(text, line, offset, frames, ink);
}

function inContent(text: string, line: Line, offset: number, frames: Frame[], ink: number): Cursor | undefined {
  const depth = frames.length;
  const above = frames.at(-1);
  const list = frames.findLast(({ kind, column }) => kind === 'seq' && column === ink - line.start);
  const dashed = isDash(text, ink) && ink < offset;
  if (isDash(text, ink) && !dashed) {
    return undefined;
  }
  const entered = enter(text, line, frames, ink, offset);
  const at = entered ?? Math.max(ink, dashed ? offset : ink);
  if (dashed && at > offset) {
    return undefined;
  }
  if (dashed && text.charAt(offset - 1) === '-') {
    return undefined;
  }
  const pair = keyOf(text, at, line.end);
  if (pair && offset >= pair.end) {
    return inValue(text, line, offset, frames, at, pair);
  }
  const value = propertiesEnd(text, at, line.end);
  if ('[{'.includes(text.charAt(value)) && value < offset) {
    return flowCursor(text, offset, frames, value);
  }
  const end = scalarEnd(text, at, line.end);
  const word = { start: at, end: pair ? pair.keyEnd : Math.max(end, offset) };
  if (offset > word.end) {
    return undefined;
  }
  const inset = at - line.start - line.indent;
  const base = {
    flow: false,
    word,
    quote: quoteAt(text, at),
    needsBlank: false,
    inset: inset > 0 ? inset : 0,
  } as const;
  const top = frames.at(-1);
  if (dashed) {
    const own = text.slice(at, end);
    const members = (top?.members ?? []).slice(0, own === '' ? undefined : -1);
    const inner = membersAfter(text, line, at - line.start, 'map');
    const siblings = inner.length > 0 ? inner : [...members, ...membersAfter(text, line, top?.column ?? 0, 'seq')];
    return { ...base, path: pathOf(frames).slice(0, -1), kind: 'item', siblings, hasColon: pair !== undefined };
  }
  const column = at - line.start;
  const hasColon = pair !== undefined;
  if (!top) {
    const siblings = membersAfter(text, line, 0, 'map');
    return column === 0 ? { ...base, path: [], kind: 'key', siblings, hasColon } : undefined;
  }
  const path = pathOf(frames);
  if (top.kind === 'map' && top.column === column) {
    const siblings = [...top.members, ...membersAfter(text, line, column, 'map')];
    return { ...base, path: path.slice(0, -1), kind: 'key', siblings, hasColon };
  }
  if (top.column < column && top.value === 'none' && frames.length === depth && top === above) {
    return atStart(text, line, column, { ...base, hasColon }, path);
  }
  return list && !hasColon ? dashAfter(text, line, list, base, frames) : undefined;
}

type Base = Pick<Cursor, 'flow' | 'word' | 'quote' | 'needsBlank' | 'inset'>;

/** The list was closed because the line has no dash yet. */
function dashAfter(text: string, line: Line, seq: Frame, base: Base, frames: readonly Frame[]): Cursor {
  const siblings = [...seq.members, ...membersAfter(text, line, seq.column, 'seq')];
  return { ...base, path: pathOf(frames), kind: 'dash', siblings, hasColon: false };
}

/** What follows says what the value is going to be. */
function atStart(
  text: string,
  line: Line,
  column: number,
  base: Base & Pick<Cursor, 'hasColon'>,
  path: readonly string[],
): Cursor | undefined {
  if (base.hasColon) {
    return { ...base, path, kind: 'key', siblings: membersAfter(text, line, column, 'map') };
  }
  const next = nextInk(text, line);
  if (next === undefined || next.indent < column) {
    return { ...base, path, kind: 'start', siblings: [] };
  }
  if (next.indent !== column) {
    return undefined;
  }
  const kind = isDash(text, next.start + next.indent) ? 'dash' : 'key';
  return { ...base, path, kind, siblings: membersAfter(text, line, column, kind === 'dash' ? 'seq' : 'map') };
}

function nextInk(text: string, line: Line): Line | undefined {
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
function membersAfter(text: string, line: Line, column: number, kind: 'map' | 'seq'): string[] {
  const members: string[] = [];
  for (let next = nextInk(text, line); next && next.indent >= column; next = nextInk(text, next)) {
    const at = next.start + next.indent;
    const dash = isDash(text, at);
    if (next.indent > column) {
      continue;
    }
    if (kind === 'map' && dash) {
      continue;
    }
    if (kind === 'seq' && !dash) {
      break;
    }
    if (column === 0 && /^(---|\.\.\.)\s/.test(text.slice(at, at + 4))) {
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

function inValue(
  text: string,
  line: Line,
  offset: number,
  frames: Frame[],
  at: number,
  pair: NonNullable<ReturnType<typeof keyOf>>,
): Cursor | undefined {
  const flowStart = readPair(text, line, frames, at);
  if (flowStart !== undefined && flowStart < offset) {
    return flowCursor(text, offset, frames, flowStart);
  }
  const start = Math.min(propertiesEnd(text, pair.end, offset), offset);
  const first = text.charAt(start);
  if (start < offset && '|>*'.includes(first)) {
    return undefined;
  }
  const end = text.charAt(start) === '#' || '[{'.includes(first) ? start : scalarEnd(text, start, line.end);
  const word = { start, end: Math.max(start, end) };
  if (offset > word.end && text.slice(word.end, offset).trim() !== '') {
    return undefined;
  }
  return {
    path: pathOf(frames),
    kind: 'value',
    flow: false,
    word: { start, end: Math.max(word.end, offset) },
    quote: quoteAt(text, start),
    siblings: [],
    hasColon: false,
    needsBlank: text.charAt(start - 1) === ':',
    inset: 0,
  };
}

function flowCursor(text: string, offset: number, frames: readonly Frame[], start: number): Cursor | undefined {
  const flow = flowAt(text, start, offset);
  return flow.kind === 'open'
    ? { ...flow.cursor, path: [...pathOf(frames), ...flow.cursor.path], flow: true, inset: 0 }
    : undefined;
}

function quoteAt(text: string, at: number): Cursor['quote'] {
  const first = text.charAt(at);
  return first === '"' || first === "'" ? first : '';
}
