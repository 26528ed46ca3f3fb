import type { Rule } from '../findings';

export const includeCycle: Rule<'include-cycle', { readonly path: string }> = {
  id: 'include-cycle',
  severity: 'error',
  needs: 'file',
  keys: ['include'],
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'include-cycle') {
        yield { at: problem.at, data: { path: problem.path } };
      }
    }
  },
};
