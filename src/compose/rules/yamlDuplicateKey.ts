import type { FileEdit, Fix, Rule } from '../findings';
import { isMergeKey } from '../model/values';
import type { MapNode, PairNode } from '../syntax/nodes';
import { walkMaps } from '../syntax/walk';

/** Twice in one mapping, quoted or not; other documents of the file do not count. */
export const yamlDuplicateKey: Rule<'yaml-duplicate-key', { readonly key: string }> = {
  id: 'yaml-duplicate-key',
  severity: 'error',
  needs: 'file',
  readsBroken: true,
  schemaLike: true,
  *check({ documents }) {
    for (const document of documents.values()) {
      for (const map of walkMaps(document)) {
        const seen = new Map<string, PairNode>();
        for (const pair of map.pairs) {
          const key = pair.key.kind === 'scalar' ? pair.key.text : undefined;
          const first = key === undefined ? undefined : seen.get(key);
          if (key !== undefined && first) {
            yield {
              at: pair.key,
              data: { key },
              related: [{ at: first.key, role: 'first' }],
              fixes: () => (isMergeKey(pair.key) ? joinMerges(map, first) : []),
            };
          } else if (key !== undefined) {
            seen.set(key, pair);
          }
        }
      }
    }
  },
};

/** `<<: [*a, *b]` in place of several merge keys. */
function joinMerges(map: MapNode, first: PairNode): readonly Fix[] {
  const merges = map.pairs.filter(({ key }) => isMergeKey(key));
  const { file, context } = first.key;
  if (map.flow || merges.some(({ value }) => value.kind !== 'alias')) {
    return [];
  }
  const names = merges.map(({ value }) => context.text.slice(value.start, value.end));
  const together: FileEdit = { file, start: first.value.start, end: first.value.end, text: `[${names.join(', ')}]` };
  const rest = merges.slice(1).map(({ start, end }): FileEdit => {
    const lineStart = context.text.lastIndexOf('\n', start - 1) + 1;
    const newline = context.text.indexOf('\n', end);
    return { file, start: lineStart, end: newline < 0 ? context.text.length : newline + 1, text: '' };
  });
  return [{ title: { code: 'replace', text: `<<: [${names.join(', ')}]` }, safe: true, edits: [together, ...rest] }];
}
