import { removeMember } from '../edits';
import type { Fix, Rule } from '../findings';
import type { Project } from '../project';
import type { Place } from '../source';

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
  keys: ['include'],
  *check(project) {
    for (const problem of project.problems) {
      if (problem.kind === 'include-conflict') {
        const { at, other, section, key } = problem;
        yield {
          at,
          data: { section, key },
          related: [{ at: other, role: 'other' }],
          fixes: () => (section === 'networks' ? leaveToIncluded(project, at, key) : []),
        };
      }
    }
  },
};

/** Takes the network as the included file declares it. */
function leaveToIncluded({ documents }: Project, at: Place, key: string): readonly Fix[] {
  const document = documents.get(at.file);
  return document ? [{ title: { code: 'remove', text: key }, safe: false, edits: [removeMember(document, at)] }] : [];
}
