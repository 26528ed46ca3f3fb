import type { Rule } from '../findings';

export interface RefusedDirective {
  readonly directive: string;
  readonly reason: 'unknown' | 'no marker';
}

/** Compose's parser knows `%YAML 1.1` and `%TAG` only, and wants `---` after them. */
export const yamlDirective: Rule<'yaml-directive', RefusedDirective> = {
  id: 'yaml-directive',
  severity: 'error',
  needs: 'file',
  readsBroken: true,
  *check({ documents }) {
    for (const { file, text, documents: parts } of documents.values()) {
      for (const { directives, marker, root } of parts) {
        for (const { start, end } of directives) {
          const directive = text.slice(start, end);
          const known = /^%(?:YAML[ \t]+1\.1|TAG[ \t]+!\S*[ \t]+\S+)(?:[ \t]+#.*)?$/.test(directive);
          if (!known || (root && !marker)) {
            const newline = text.indexOf('\n', end);
            const edit = { file, start, end: newline < 0 ? end : newline + 1, text: '' };
            yield {
              at: { file, start, end },
              data: { directive, reason: known ? 'no marker' : 'unknown' },
              fixes: () => [{ title: { code: 'remove', text: directive }, safe: true, edits: [edit] }],
            };
          }
        }
      }
    }
  },
};
