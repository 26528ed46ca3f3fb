import type { Cursor } from '../cursor/cursor';
import { mergedPath } from '../cursor/mergedPath';
import type { ComposeDocument } from '../document';
import type { CompletionContext, CompletionRequest, Suggestion } from './items';
import { placeAt } from './places';
import { poolAt } from './poolItems';
import type { Style } from './writing';

/** A suggestion and how it is put at the cursor. */
export interface Wanted {
  readonly suggestion: Suggestion;
  /** The path of the mapping or list that it becomes a part of. */
  readonly path: readonly string[];
  /** What has to stand before it: a dash, blanks. */
  readonly before: string;
  readonly around: '' | '[]' | '{}';
}

/** What can be written at a cursor, the best first. */
export function wantedAt(
  request: CompletionRequest,
  document: ComposeDocument,
  found: Cursor,
  style: Style,
): readonly Wanted[] {
  const cursor = { ...found, path: mergedPath(document.text, found) };
  const context: CompletionContext = { ...request, document, cursor, ...surroundings(request, cursor) };
  const { path } = cursor;
  const { own, item } = placeAt(path);
  const as = (suggestions: readonly Suggestion[] = [], traits: Partial<Wanted> = {}): readonly Wanted[] =>
    suggestions.map((suggestion) => ({ suggestion, path, before: '', around: '', ...traits }));
  const itemPath = [...path, '[]'];
  const inItem: CompletionContext = { ...context, cursor: { ...cursor, path: itemPath } };
  switch (cursor.kind) {
    case 'key': {
      const { list, under, ...rest } = found;
      const besides = list ? wantedAt(request, document, { ...rest, ...list, kind: 'dash' }, style) : [];
      const keys = as(own.keys?.(context));
      const deeper = under
        ? wantedAt(request, document, { ...rest, path: under, kind: 'start', siblings: [] }, style).map((each) => ({
            ...each,
            before: (each.before === '' ? style.unit : style.dashes) + each.before,
          }))
        : [];
      return [...besides, ...(under && mayBeEmpty(under) ? [...keys, ...deeper] : [...deeper, ...keys])];
    }
    case 'value': {
      const empty = cursor.word.start === cursor.word.end;
      return [
        ...as(own.values?.(context)),
        ...(empty && !own.values ? as(own.items?.(context), { around: '[]', path: itemPath }) : []),
      ];
    }
    case 'item': {
      const items = cursor.hasColon ? [] : as(own.items?.(context));
      const keys = item.keys?.(inItem);
      // A mapping in brackets needs braces of its own: it is offered by what it begins with.
      const maps = cursor.flow
        ? as(keys?.slice(0, 1), { around: '{}', path: itemPath })
        : cursor.quote === '' || items.length === 0
          ? as(keys, { path: itemPath })
          : [];
      return [...items, ...maps];
    }
    case 'dash': {
      const { item: open } = cursor;
      const more = open && { ...inItem, cursor: { ...inItem.cursor, siblings: open.siblings } };
      return [
        ...as(more && item.keys?.(more), { before: ' '.repeat(open?.indent ?? 0), path: itemPath }),
        ...as(own.items?.(context), { before: '- ' }),
        // What a new item begins with; the others come behind it.
        ...as(item.keys?.(inItem).slice(0, 1), { before: '- ', path: itemPath }),
      ];
    }
    case 'start': {
      const items = [
        ...as(own.items?.(context), { before: '- ' }),
        ...as(item.keys?.(inItem), { before: '- ', path: itemPath }),
      ];
      const keys = as(own.keys?.(context));
      return prefersMaps(context) ? [...keys, ...items] : [...items, ...keys];
    }
  }
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

/** Networks, and services on them, may have nothing to say. */
function mayBeEmpty(path: readonly string[]): boolean {
  return /^(networks|services\/[^/]+\/networks)\/[^/]+$/.test(path.map((key) => key.replaceAll('/', '_')).join('/'));
}

/** Whether the services of the project name their networks as mappings. */
function prefersMaps({ project, service }: CompletionContext): boolean {
  const kinds = [...project.services.values()].flatMap((each) =>
    each === service ? [] : (each.value.entries.get('networks')?.value.kind ?? []),
  );
  return kinds.filter((kind) => kind === 'map').length > kinds.filter((kind) => kind === 'list').length;
}
