import type { Rule } from '../findings';

/** Compose's parser knows `%YAML 1.1` and `%TAG` only. */
export const yamlDirective: Rule<'yaml-directive', { readonly directive: string }> = {
  id: 'yaml-directive',
  severity: 'error',
  needs: 'file',
  readsBroken: true,
  *check({ documents }) {
    for (const { file, text, documents: parts } of documents.values()) {
      for (const { start, end } of parts.flatMap(({ directives }) => directives)) {
        const directive = text.slice(start, end);
        if (!/^%(?:YAML[ \t]+1\.1|TAG[ \t]+!\S*[ \t]+\S+)(?:[ \t]+#.*)?$/.test(directive)) {
          const newline = text.indexOf('\n', end);
          const edit = { file, start, end: newline < 0 ? end : newline + 1, text: '' };
          yield {
            at: { file, start, end },
            data: { directive },
            fixes: () => [{ title: { code: 'remove', text: directive }, safe: true, edits: [edit] }],
          };
        }
      }
    }
  },
};
