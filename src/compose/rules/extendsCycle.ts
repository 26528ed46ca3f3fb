import type { Rule } from '../findings';

export const extendsCycle: Rule<'extends-cycle', { readonly service: string }> = {
  id: 'extends-cycle',
  severity: 'error',
  needs: 'file',
  keys: ['extends'],
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'extends-cycle') {
        yield { at: problem.at, data: { service: problem.service } };
      }
    }
  },
};
