import type { Fix, Rule } from '../findings';

export const includeNotFound: Rule<'include-not-found', { readonly path: string }> = {
  id: 'include-not-found',
  severity: 'error',
  needs: 'file',
  keys: ['include'],
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'include-missing') {
        const { at, path, file } = problem;
        yield { at, data: { path }, fixes: () => [createFix(path, file)] };
      }
    }
  },
};

/** Compose takes a file that says nothing. */
function createFix(path: string, file: string): Fix {
  return { title: { code: 'create-file', path }, safe: false, edits: [], creates: [file] };
}
