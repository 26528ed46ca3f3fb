import { flowAt } from './flowCursor';
import type { FlowCursor } from './flowCursor';
import { enter, isInText, pathOf, readLine, readPair } from './frames';
import type { Frame } from './frames';
import { keyOf, propertiesEnd, scalarEnd } from './lineParts';
import type { LineKey } from './lineParts';
import { firstLine, isDash, lineAt, membersAfter, nextInk } from './lines';
import type { Line } from './lines';

export interface Cursor extends CursorPlace {
  /** The anchors of the values that `path` leads through, key by key as far as they stand in block style. */
  readonly anchors: readonly string[];
}

interface CursorPlace extends FlowCursor {
  readonly flow: boolean;
  /** Columns between the indentation of the line and the word: dashes and keys before it. */
  readonly inset: number;
  /** In `dash`: the item above that keys may be added to. */
  readonly item?: OpenItem;
  /** In `key`: a list in the same column that the line may as well go on with. */
  readonly list?: Pick<CursorPlace, 'path' | 'siblings' | 'item'>;
  /** In `key`: the path of the pair above, of which nothing is written yet but its key. */
  readonly under?: readonly string[];
}

/** A mapping as the item of a list. */
export interface OpenItem {
  readonly siblings: readonly string[];
  /** Columns from its dash to its keys. */
  readonly indent: number;
}

/**
 * Where a cursor stands in the structure of a YAML text. Found from the lines, not from the parse, because the line that
 * somebody is typing is what the parser cannot read. Undefined where nothing can be completed: in comments, in texts of
 * several lines, between two indentations.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const frames: Frame[] = [];
  const place = placeAt(text, offset, frames);
  return place && { ...place, anchors: frames.map(({ anchor }) => anchor) };
}

/** Leaves in `frames` what is open at the cursor. */
function placeAt(text: string, offset: number, frames: Frame[]): CursorPlace | undefined {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, lineStart);
  let flowEnd = 0;
  let at = firstLine(text, lineStart, line.indent);
  while (at < lineStart) {
    const each = lineAt(text, at);
    at = each.end + 1;
    if (each.start < flowEnd) {
      continue;
    }
    const flowStart = readLine(text, each, frames);
    if (flowStart === undefined) {
      continue;
    }
    const flow = flowAt(text, flowStart, offset);
    if (flow.kind === 'closed') {
      flowEnd = flow.end;
    } else if (flow.kind === 'open' && reaches(text, each, lineStart)) {
      return { ...flow.cursor, path: [...pathOf(frames), ...flow.cursor.path], flow: true, inset: 0 };
    }
  }
  const tabbed = /^[ \r]*\t/.test(text.slice(line.start, line.end));
  return tabbed || flowEnd > line.start ? undefined : inLine(text, line, offset, frames);
}

/** Whether brackets opened in a line can still be open at a later one: a line that begins a pair ends the attempt. */
function reaches(text: string, from: Line, lineStart: number): boolean {
  return !text
    .slice(from.end + 1, lineStart)
    .split('\n')
    .some((line) => line.search(/\S/) <= from.indent && /^\s*[\w.-]+:(\s|$)/.test(line));
}

function inLine(text: string, line: Line, offset: number, frames: Frame[]): CursorPlace | undefined {
  const blank = text.slice(line.start, line.end).trim() === '';
  const ink = blank ? offset : line.start + line.indent;
  const column = ink - line.start;
  // A number sign inside of quotes begins no comment.
  const before = text.slice(line.start, offset).replace(/"(?:[^"\\]|\\.)*("|$)|'(?:[^']|'')*('|$)/g, '');
  const comment = /(^|\s)#/.test(before);
  return offset < ink || comment || isInText(frames, column) ? undefined : inContent(text, line, offset, frames, ink);
}

function inContent(text: string, line: Line, offset: number, frames: Frame[], ink: number): CursorPlace | undefined {
  const depth = frames.length;
  const above = frames.at(-1);
  const list = listAt(frames, ink - line.start);
  const dashed = isDash(text, ink);
  const at = enter(text, line, frames, ink, offset) ?? (dashed ? offset : ink);
  // On a dash, or right behind one, no item begins yet.
  if (dashed && (offset === ink || text.charAt(offset - 1) === '-')) {
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
  const inset = Math.max(at - line.start - line.indent, 0);
  const base = { flow: false, word, quote: quoteAt(text, at), needsBlank: false, inset } as const;
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
    const beside = list && !hasColon ? { list: dashAfter(text, line, list, base, frames) } : {};
    const bare = top === above && top.value === 'none' && !hasColon && (nextInk(text, line)?.indent ?? 0) <= column;
    const below = bare ? { under: path } : {};
    return { ...base, path: path.slice(0, -1), kind: 'key', siblings, hasColon, ...beside, ...below };
  }
  if (top.column < column && top.value === 'none' && frames.length === depth && top === above) {
    return atStart(text, line, column, { ...base, hasColon }, path);
  }
  return list && !hasColon ? dashAfter(text, line, list, base, frames) : undefined;
}

type Base = Pick<CursorPlace, 'flow' | 'word' | 'quote' | 'needsBlank' | 'inset'>;

/** A list and the mapping that its last item is, if that is one. */
interface OpenList {
  readonly seq: Frame;
  readonly item: Frame | undefined;
}

function listAt(frames: readonly Frame[], column: number): OpenList | undefined {
  const index = frames.findLastIndex((frame) => frame.kind === 'seq' && frame.column === column);
  const seq = frames[index];
  return seq && { seq, item: frames[index + 1] };
}

/** The list was closed because the line has no dash yet. */
function dashAfter(
  text: string,
  line: Line,
  { seq, item }: OpenList,
  base: Base,
  frames: readonly Frame[],
): CursorPlace {
  const siblings = [...seq.members, ...membersAfter(text, line, seq.column, 'seq')];
  const open = item?.kind === 'map' ? { siblings: item.members, indent: item.column - seq.column } : undefined;
  return { ...base, path: pathOf(frames), kind: 'dash', siblings, hasColon: false, ...(open && { item: open }) };
}

/** What follows says what the value is going to be. */
function atStart(
  text: string,
  line: Line,
  column: number,
  base: Base & Pick<CursorPlace, 'hasColon'>,
  path: readonly string[],
): CursorPlace | undefined {
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

function inValue(
  text: string,
  line: Line,
  offset: number,
  frames: Frame[],
  at: number,
  pair: LineKey,
): CursorPlace | undefined {
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

function flowCursor(text: string, offset: number, frames: readonly Frame[], start: number): CursorPlace | undefined {
  const flow = flowAt(text, start, offset);
  return flow.kind === 'open'
    ? { ...flow.cursor, path: [...pathOf(frames), ...flow.cursor.path], flow: true, inset: 0 }
    : undefined;
}

function quoteAt(text: string, at: number): CursorPlace['quote'] {
  const first = text.charAt(at);
  return first === '"' || first === "'" ? first : '';
}
