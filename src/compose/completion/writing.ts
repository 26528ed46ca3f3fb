import { columnOf, quoteDouble, scalarText } from '../edits';
import type { Content } from './items';
import type { Cursor } from '../cursor/cursor';

/** How a file is written, as far as something new has to go along with it. */
export interface Style {
  /** One level of indentation. */
  readonly unit: string;
  /** How far the dashes of a list stand from the key above them. */
  readonly dashes: string;
  /** The quotes for what needs some. */
  readonly quote: "'" | '"';
}

export function styleOf(text: string, { word, path, inset, flow }: Cursor): Style {
  const [, unit] = /^\S[^\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s-]/m.exec(text) ?? [];
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const column = columnOf(text, word.start) - inset;
  // The only line that is indented may be the one with the cursor.
  const own = !flow && path.length > 0 && column > 0 && column % path.length === 0 ? column / path.length : 2;
  const indent = unit ?? ' '.repeat(own);
  return {
    unit: indent,
    dashes: listsStandInColumn(text) ? '' : indent,
    quote: count(/[:-] '/g) > count(/[:-] "/g) ? "'" : '"',
  };
}

/** Whether the first list of a file stands in the column of its key. */
function listsStandInColumn(text: string): boolean {
  const [, key, dash] = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)- /m.exec(text) ?? [];
  return key !== undefined && key === dash;
}

/** A string as a value: a dollar sign would begin a variable. */
function valueText(text: string, quote: Cursor['quote'], style: Style): string {
  return quoted(text.replaceAll('$', '$$$$'), quote, style);
}

/** A string as a key, where variables are not replaced. */
function keyText(text: string, quote: Cursor['quote'], style: Style): string {
  return text === '<<' ? quoteDouble(text) : quoted(text, quote, style);
}

function quoted(text: string, quote: Cursor['quote'], style: Style): string {
  const plain = quote === '' ? scalarText(text) : undefined;
  if (plain === text) {
    return text;
  }
  const single = (quote || style.quote) === "'" && /^[\x20-\x7e\u00a0-\u2027\u2030-\ud7ff]*$/.test(text);
  return single ? `'${text.replaceAll("'", "''")}'` : quoteDouble(text);
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The snippet for a content at a cursor. */
export function snippetOf(content: Content, cursor: Cursor, style: Style): string {
  const lead = cursor.needsBlank ? ' ' : '';
  return lead + indented(bodyOf(content, cursor, style), cursor);
}

function bodyOf(content: Content, cursor: Cursor, style: Style): string {
  switch (content.form) {
    case 'string':
      return content.more
        ? escapeSnippet(`${cursor.quote}${content.text}`) + `$0${cursor.quote}`
        : escapeSnippet(valueText(content.text, cursor.quote, style));
    case 'word':
      return escapeSnippet(cursor.quote === '' ? content.text : `${cursor.quote}${content.text}${cursor.quote}`);
    case 'template': {
      const quote = cursor.quote || style.quote;
      return quote + content.text + quote;
    }
    case 'pair':
      return pairText(content, cursor, style);
    case 'lines':
      return content.lines.map((line) => line.replaceAll('\t', style.unit)).join('\n');
  }
}

function pairText(
  { key, value }: Extract<Content, { readonly form: 'pair' }>,
  { hasColon, quote, flow }: Cursor,
  style: Style,
): string {
  const { unit, dashes } = style;
  const written = escapeSnippet(keyText(key, quote, style));
  if (hasColon) {
    return written;
  }
  switch (value) {
    case 'text':
      return `${written}: $0`;
    case 'list':
      return flow ? `${written}: [$0]` : `${written}:\n${dashes}- $0`;
    case 'map':
      return flow ? `${written}: {$0\\}` : `${written}:\n${unit}$0`;
  }
}

/** Lines after the first stand under the word, which dashes may hold away from the indentation of its line. */
function indented(body: string, { inset }: Cursor): string {
  return body.replaceAll('\n', `\n${' '.repeat(inset)}`);
}
