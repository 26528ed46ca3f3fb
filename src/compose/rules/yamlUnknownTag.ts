import type { Rule } from '../findings';
import { walkNodes } from '../syntax/walk';

const knownTags: ReadonlySet<string> = new Set(
  '!reset !override !!map !!seq !!str !!int !!float !!bool !!null !!binary !!timestamp !!merge'.split(' '),
);

/** Compose ignores other tags without a word. */
export const yamlUnknownTag: Rule<'yaml-unknown-tag', { readonly tag: string }> = {
  id: 'yaml-unknown-tag',
  severity: 'warning',
  needs: 'file',
  readsBroken: true,
  *check({ documents }) {
    for (const document of documents.values()) {
      if (!/(^|[\s,[{:-])!/.test(document.text)) {
        continue;
      }
      for (const node of walkNodes(document)) {
        const tag = node.kind === 'alias' ? undefined : node.tag;
        const start =
          tag === undefined || tag === '!' || knownTags.has(tag) ? -1 : document.text.lastIndexOf(tag, node.start);
        if (tag !== undefined && start >= 0) {
          const end = start + tag.length;
          const { file } = document;
          const after = /^[ \t]*/.exec(document.text.slice(end))?.[0].length ?? 0;
          yield {
            at: { file, start, end },
            data: { tag },
            fixes: () => [
              {
                title: { code: 'remove', text: tag },
                safe: false,
                edits: [{ file, start, end: end + after, text: '' }],
              },
            ],
          };
        }
      }
    }
  },
};
