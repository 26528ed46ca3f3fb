import { visibleText } from '../../core/visibleText';
import type { Range } from './problem';

interface CodeFrame {
  readonly gutter: string;
  readonly line: string;
  /** As wide as the gutter and what stands before the marks. */
  readonly indent: string;
  readonly marks: string;
}

/** How much of a long line is shown, and how much of that before the place. */
const width = 160;
const lead = 60;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** The line of a place, and marks to go under what is meant; none where the line is empty. */
export function codeFrame(text: string, { start, end }: Range): CodeFrame | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  const from = text.length > width ? Math.max(0, start.character - lead) : 0;
  const to = Math.min(text.length, from + width);
  const last = Math.min(end.line > start.line ? text.length : end.character, to);
  const before = shown(text.slice(from, start.character));
  const marked = shown(text.slice(start.character, last));
  const after = shown(text.slice(Math.max(last, start.character), to));
  const gutter = `${String(start.line + 1).padStart(5)} | `;
  const [cut, rest] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    gutter,
    line: `${cut}${before}${marked}${after}${rest}`,
    indent: ' '.repeat(gutter.length + cut.length) + Array.from(before, blank).join(''),
    marks: Array.from(marked, (character) => (wide.test(character) ? '^^' : '^')).join('') || '^',
  };
}

/** Without what a terminal would obey. */
function shown(text: string): string {
  return visibleText(text.replace(/^\uFEFF/, '').replaceAll('\t', '    '));
}

/** A space that is as wide as the character above it. */
function blank(character: string): string {
  return wide.test(character) ? '\u3000' : ' ';
}
