import type { ComposeDocument } from '../document';
import { removeNode } from '../edits';
import type { Fix, Rule } from '../findings';
import { locate } from '../locate';
import { isMergeKey } from '../model/values';
import type { Place } from '../source';

/** Twice in one mapping, quoted or not; other documents of the file do not count. */
export const yamlDuplicateKey: Rule<'yaml-duplicate-key', { readonly key: string }> = {
  id: 'yaml-duplicate-key',
  severity: 'error',
  needs: 'file',
  readsBroken: true,
  schemaLike: true,
  *check({ documents }) {
    for (const document of documents.values()) {
      for (const { key, first, second } of document.duplicates) {
        yield {
          at: second,
          data: { key },
          related: [{ at: first, role: 'first' }],
          fixes: () => joinMerges(document, second),
        };
      }
    }
  },
};

/** `<<: [*a, *b]` in place of several merge keys. */
function joinMerges(document: ComposeDocument, { start }: Place): readonly Fix[] {
  const step = locate(document, start).findLast((candidate) => candidate.kind === 'pair');
  const merges = step?.kind === 'pair' ? step.map.pairs.filter(({ key }) => isMergeKey(key)) : [];
  const [first, ...rest] = merges;
  const known = merges.some((pair) => pair.start === start) && merges.every(({ value }) => value.kind === 'alias');
  if (!first || !known || (step?.kind === 'pair' && step.map.flow)) {
    return [];
  }
  const names = merges.map(({ value }) => document.text.slice(value.start, value.end));
  const text = `[${names.join(', ')}]`;
  const { file } = document;
  const together = { file, start: first.value.start, end: first.value.end, text };
  const others = rest.map(({ key }) => removeNode(document, key));
  return [{ title: { code: 'replace', text: `<<: ${text}` }, safe: true, edits: [together, ...others] }];
}
