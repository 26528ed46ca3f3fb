import { keyOf, propertiesEnd, scalarEnd, unquoted } from './lineParts';
import { isDash } from './lines';
import type { Line } from './lines';

/** A collection that is open at a line. */
export interface Frame {
  readonly column: number;
  readonly kind: 'map' | 'seq';
  /** The key of the last pair. */
  key: string;
  /** The anchor that its value has (`&name`); empty for none. */
  anchor: string;
  /** What its value is so far. */
  value: 'none' | 'scalar' | 'text' | 'flow';
  readonly members: string[];
}

/** Keys from the root down; `[]` for an item of a list. */
export function pathOf(frames: readonly Frame[]): string[] {
  return frames.map(({ kind, key }) => (kind === 'seq' ? '[]' : key));
}

/** Opens and closes collections as the line says; answers with the place of brackets that it opens. */
export function readLine(text: string, line: Line, frames: Frame[]): number | undefined {
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
export function isInText(frames: readonly Frame[], column: number): boolean {
  const last = frames.at(-1);
  return last !== undefined && (last.value === 'scalar' || last.value === 'text') && column > last.column;
}

/** Steps over the dashes of a line; the offset of what stands behind them. */
export function enter(text: string, line: Line, frames: Frame[], ink: number, limit: number): number | undefined {
  let at = ink;
  close(frames, at - line.start, isDash(text, at));
  while (isDash(text, at) && at < limit) {
    const column = at - line.start;
    const top = frames.at(-1);
    if (!(top?.kind === 'seq' && top.column === column)) {
      frames.push({ column, kind: 'seq', key: '', anchor: '', value: 'none', members: [] });
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

/** Closes what a line at that column does not belong to. */
function close(frames: Frame[], column: number, dash: boolean): void {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    if (top.column < column || (top.column === column && (top.kind === 'map' || dash))) {
      return;
    }
    frames.pop();
  }
}

/** Takes in what stands behind the dashes; answers with the place of brackets that it opens. */
export function readPair(text: string, line: Line, frames: Frame[], at: number): number | undefined {
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
    const anchor = /&([^\s,[\]{}]+)/.exec(text.slice(pair.end, value))?.[1] ?? '';
    const top = frames.at(-1);
    if (top?.kind === 'map' && top.column === column) {
      top.key = pair.key;
      top.anchor = anchor;
      top.value = kind;
      top.members.push(pair.key);
    } else {
      frames.push({ column, kind: 'map', key: pair.key, anchor, value: kind, members: [pair.key] });
    }
  } else {
    const top = frames.at(-1);
    if (top?.kind === 'seq') {
      top.value = kind;
    }
  }
  return kind === 'flow' ? value : undefined;
}
