import type { Rule } from '../findings';

export interface IncludeConflict {
  /** `networks`, `services` and the like. */
  readonly section: string;
  readonly key: string;
}

/** The same key with the same body is fine. */
export const includeConflict: Rule<'include-conflict', IncludeConflict> = {
  id: 'include-conflict',
  severity: 'error',
  needs: 'file',
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'include-conflict') {
        const { at, other, section, key } = problem;
        yield { at, data: { section, key }, related: [{ at: other, role: 'other' }] };
      }
    }
  },
};
