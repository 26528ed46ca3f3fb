import type { Rule } from '../findings';

export const includeNotFound: Rule<'include-not-found', { readonly path: string }> = {
  id: 'include-not-found',
  severity: 'error',
  needs: 'file',
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'include-missing') {
        yield { at: problem.at, data: { path: problem.path } };
      }
    }
  },
};
