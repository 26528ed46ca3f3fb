import { replaceScalar } from '../edits';
import type { Rule } from '../findings';
import { nearest } from '../suggestions';

export type UndefinedBase =
  { readonly what: 'service'; readonly service: string } | { readonly what: 'file'; readonly path: string };

export const extendsUndefined: Rule<'extends-undefined', UndefinedBase> = {
  id: 'extends-undefined',
  severity: 'error',
  needs: 'file',
  keys: ['extends'],
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'extends-file-missing') {
        yield { at: problem.at, data: { what: 'file', path: problem.path } };
      } else if (problem.kind === 'extends-service-undefined') {
        const { at, service, known } = problem;
        yield {
          at,
          data: { what: 'service', service },
          fixes: () =>
            nearest(service, known).map((text) => ({
              title: { code: 'replace', text },
              safe: false,
              edits: [replaceScalar(at, text)],
            })),
        };
      }
    }
  },
};
