import type { Rule } from '../findings';

/** Compose puts nothing in its place and goes on. The editor's environment need not be the one of the shell. */
export const variableUnset: Rule<'variable-unset', { readonly variable: string }> = {
  id: 'variable-unset',
  severity: 'information',
  needs: 'file',
  *check({ variables }) {
    for (const { expression, at } of variables) {
      if (expression.outcome === 'unset') {
        const { variable } = expression;
        const exact = at.end - at.start === expression.end - expression.start;
        yield {
          at,
          data: { variable },
          fixes: () =>
            exact
              ? [
                  {
                    title: { code: 'replace', text: `\${${variable}:-}` },
                    safe: false,
                    edits: [{ ...at, text: `\${${variable}:-}` }],
                  },
                ]
              : [],
        };
      }
    }
  },
};
