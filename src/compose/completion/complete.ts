import { cursorAt } from '../cursor/cursor';
import type { Cursor } from '../cursor/cursor';
import type { Span } from '../source';
import type { CompletionItem, CompletionRequest, Content } from './items';
import { placeAt } from './places';
import { wantedAt } from './wanted';
import type { Wanted } from './wanted';
import { escapeSnippet, snippetOf, styleOf } from './writing';
import type { Style } from './writing';

export interface Completion {
  /** What an item takes the place of; on one line, the cursor in it. */
  readonly word: Span;
  /** The best first. */
  readonly items: readonly CompletionItem[];
}

/** What of networks can be written at a place of a file. */
export function complete(request: CompletionRequest): Completion | undefined {
  const document = request.project.documents.get(request.file);
  const cursor = document && document.refused === undefined ? cursorAt(document.text, request.offset) : undefined;
  if (!document || !cursor) {
    return undefined;
  }
  const style = styleOf(document.text, cursor);
  const all = wantedAt(request, document, cursor, style).map((wanted) =>
    withoutTouching(itemOf(wanted, cursor, style), document.text, cursor.word),
  );
  // A key may go with the pair above as well as under it: nobody could tell the two apart.
  const first = new Map(all.toReversed().map((item) => [item.label, item]));
  const items = all.filter((item) => first.get(item.label) === item);
  return items.length > 0 ? { word: cursor.word, items } : undefined;
}

function itemOf({ suggestion, path, before, around }: Wanted, cursor: Cursor, style: Style): CompletionItem {
  const { kind, label, content, about, edits = [] } = suggestion;
  const written = snippetOf(content, { ...cursor, inset: cursor.inset + before.length }, style);
  return {
    kind,
    label: before.trimStart() + label,
    snippet: around === '' ? before + written : enclosed(written, around),
    indentedFrom: 'line',
    filter: `${cursor.quote}${label}`,
    about,
    edits,
    again: isBeginning(content, path, cursor),
  };
}

/**
 * The line at the end of a file where somebody types belongs to what is above it: what is declared there comes behind
 * that line. Right behind the word an edit would move the cursor, so it is written with it.
 */
function withoutTouching(item: CompletionItem, text: string, word: Span): CompletionItem {
  const touching = item.edits.filter(({ start }) => start <= word.end && text.slice(start, word.start).trim() === '');
  if (touching.length === 0) {
    return item;
  }
  const others = item.edits.filter((edit) => !touching.includes(edit));
  const lines = touching.map((edit) => edit.text.trim()).join('\n');
  const newline = text.indexOf('\n', word.end);
  if (newline >= 0) {
    const at = newline + 1;
    const moved = touching.slice(0, 1).map((edit) => ({ ...edit, start: at, end: at, text: `${lines}\n` }));
    return { ...item, edits: [...others, ...moved] };
  }
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', word.start - 1) + 1))?.[0] ?? '';
  const own = item.snippet.replaceAll('\n', `\n${indent}`);
  const mark = own.includes('$0') ? '' : '$0';
  return { ...item, snippet: `${own}${mark}\n${escapeSnippet(lines)}`, indentedFrom: 'nothing', edits: others };
}

/** Whether something can be completed behind it. */
function isBeginning(content: Content, path: readonly string[], { hasColon }: Cursor): boolean {
  if (content.form !== 'pair') {
    return content.form === 'string' && content.more === true;
  }
  const { own, item } = placeAt([...path, content.key]);
  return !hasColon && (own.keys ?? own.items ?? own.values ?? item.keys) !== undefined;
}

/** The cursor stays before the closing one; in a snippet a brace that closes is escaped. */
function enclosed(written: string, around: '[]' | '{}'): string {
  const text = written.trimStart();
  const blanks = written.slice(0, written.length - text.length);
  return around === '[]' ? `${blanks}[${text}$0]` : `${blanks}{${text}\\}`;
}
