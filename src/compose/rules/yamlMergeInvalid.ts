import type { Rule } from '../findings';
import { isMergeKey } from '../model/values';
import type { Node } from '../syntax/nodes';
import { walkMaps } from '../syntax/walk';

/** `<<` takes a mapping or a list of mappings. */
export const yamlMergeInvalid: Rule<'yaml-merge-invalid', { readonly found: 'scalar' | 'list' }> = {
  id: 'yaml-merge-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['<<'],
  readsBroken: true,
  *check({ documents }) {
    for (const document of documents.values()) {
      if (!document.text.includes('<<')) {
        continue;
      }
      for (const map of walkMaps(document)) {
        for (const { key, value, start, end } of map.pairs) {
          const source = resolved(value);
          if (isMergeKey(key) && source && !canMerge(source)) {
            const found = source.kind === 'seq' ? 'list' : 'scalar';
            yield { at: { file: key.file, start, end }, data: { found } };
          }
        }
      }
    }
  },
};

function resolved(node: Node): Node | undefined {
  return node.kind === 'alias' ? node.target : node;
}

/** An alias that is not known is an error of its own. */
function canMerge(node: Node): boolean {
  return (
    node.kind === 'map' ||
    (node.kind === 'seq' && node.items.every((item) => (resolved(item)?.kind ?? 'map') === 'map'))
  );
}
