import { removeNode } from '../edits';
import type { Rule } from '../findings';
import { pairPlace } from '../model/access';

export const versionObsolete: Rule<'version-obsolete', { readonly version: string }> = {
  id: 'version-obsolete',
  severity: 'hint',
  needs: 'file',
  keys: ['version'],
  *check({ layers, documents }) {
    for (const { tree } of layers) {
      const entry = tree.entries.get('version');
      const document = entry && documents.get(entry.keyNode.file);
      if (document && entry.value.kind === 'scalar' && entry.value.type === 'string') {
        yield {
          at: pairPlace(entry),
          data: { version: entry.value.source },
          tags: ['unnecessary', 'deprecated'],
          fixes: () => [
            { title: { code: 'remove', text: 'version' }, safe: true, edits: [removeNode(document, entry.keyNode)] },
          ],
        };
      }
    }
  },
};
