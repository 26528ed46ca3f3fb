import { cursorAt } from '../cursor/cursor';
import type { Cursor } from '../cursor/cursor';
import type { CompletionContext, CompletionItem, CompletionRequest, Content, Suggestion } from './items';
import { mergedPath } from '../cursor/mergedPath';
import { placeAt } from './places';
import { poolAt } from './poolItems';
import { snippetOf, styleOf } from './writing';
import type { Style } from './writing';
import type { Span } from '../source';

export interface Completion {
  /** What an item takes the place of; on one line, the cursor in it. */
  readonly word: Span;
  /** The best first. */
  readonly items: readonly CompletionItem[];
}

/** What of networks can be written at a place of a file. */
export function complete(request: CompletionRequest): Completion | undefined {
  const document = request.project.documents.get(request.file);
  const found = document && document.refused === undefined ? cursorAt(document.text, request.offset) : undefined;
  if (!document || !found) {
    return undefined;
  }
  const cursor = { ...found, path: mergedPath(document.text, found) };
  const context: CompletionContext = { ...request, document, cursor, ...surroundings(request, cursor) };
  const style = styleOf(document.text, cursor);
  const items = wanted(context).map((suggestion) => itemOf(suggestion, cursor, style));
  return items.length > 0 ? { word: cursor.word, items } : undefined;
}

function surroundings(
  { project, file, offset }: CompletionRequest,
  { path }: Cursor,
): Pick<CompletionContext, 'service' | 'networkKey' | 'network' | 'pool'> {
  const [section, name = '', inner, key] = path;
  const networkKey = section === 'networks' ? path[1] : inner === 'networks' ? key : undefined;
  const network = networkKey === undefined ? undefined : project.networks.get(networkKey);
  const inPool = section === 'networks' && path[4] === '[]';
  const own = inPool ? project.pools.filter((pool) => pool.network.key === networkKey) : [];
  return {
    service: section === 'services' ? project.services.get(name) : undefined,
    networkKey,
    network,
    pool: poolAt(own, file, offset),
  };
}

interface Wanted {
  readonly suggestion: Suggestion;
  /** What has to stand before it. */
  readonly lead: 'nothing' | 'dash' | 'brackets';
}

function wanted(context: CompletionContext): readonly Wanted[] {
  const { cursor } = context;
  const { own, item } = placeAt(cursor.path);
  const as = (lead: Wanted['lead'], suggestions: readonly Suggestion[] = []): readonly Wanted[] =>
    suggestions.map((suggestion) => ({ suggestion, lead }));
  // The path of an item leads to its list.
  const inItem: CompletionContext = { ...context, cursor: { ...cursor, path: [...cursor.path, '[]'] } };
  switch (cursor.kind) {
    case 'key':
      return as('nothing', own.keys?.(context));
    case 'value': {
      const empty = cursor.word.start === cursor.word.end;
      return [
        ...as('nothing', own.values?.(context)),
        ...(empty && !own.values ? as('brackets', own.items?.(context)) : []),
      ];
    }
    case 'item':
      return [
        ...(cursor.hasColon ? [] : as('nothing', own.items?.(context))),
        ...as('nothing', flowless(item.keys?.(inItem), cursor)),
      ];
    case 'dash':
      return [...as('dash', own.items?.(context)), ...as('dash', item.keys?.(inItem))];
    case 'start': {
      const items = [...as('dash', own.items?.(context)), ...as('dash', item.keys?.(inItem))];
      const keys = as('nothing', own.keys?.(context));
      return prefersMaps(context) ? [...keys, ...items] : [...items, ...keys];
    }
  }
}

/** A mapping in brackets needs braces of its own. */
function flowless(suggestions: readonly Suggestion[] | undefined, { flow }: Cursor): readonly Suggestion[] {
  return flow ? [] : (suggestions ?? []);
}

/** Whether the services of the project name their networks as mappings. */
function prefersMaps({ project, service }: CompletionContext): boolean {
  const kinds = [...project.services.values()].flatMap((each) =>
    each === service ? [] : (each.value.entries.get('networks')?.value.kind ?? []),
  );
  return kinds.filter((kind) => kind === 'map').length > kinds.filter((kind) => kind === 'list').length;
}

function itemOf({ suggestion, lead }: Wanted, cursor: Cursor, style: Style): CompletionItem {
  const { kind, label, content, about, edits = [] } = suggestion;
  const dashed = lead === 'dash' ? { ...cursor, inset: cursor.inset + 2 } : cursor;
  const written = snippetOf(content, dashed, style);
  const snippet = lead === 'dash' ? `- ${written}` : lead === 'brackets' ? bracketed(written) : written;
  return {
    kind,
    label: lead === 'dash' ? `- ${label}` : label,
    snippet,
    filter: `${cursor.quote}${label}`,
    about,
    edits,
    again: isBeginning(content, lead, cursor),
  };
}

/** Whether something can be completed behind it. */
function isBeginning(content: Content, lead: Wanted['lead'], { kind, path, hasColon }: Cursor): boolean {
  if (content.form !== 'pair') {
    return content.form === 'string' && content.more === true;
  }
  const map = lead === 'dash' || kind === 'item' ? [...path, '[]'] : path;
  const { own, item } = placeAt([...map, content.key]);
  return !hasColon && (own.keys ?? own.items ?? own.values ?? item.keys) !== undefined;
}

function bracketed(written: string): string {
  const text = written.trimStart();
  return `${written.slice(0, written.length - text.length)}[${text}$0]`;
}
