import { replaceScalar } from '../edits';
import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { nearest } from '../suggestions';

export type UndefinedBase =
  | { readonly what: 'service'; readonly service: string }
  | { readonly what: 'file'; readonly path: string }
  | { readonly what: 'nothing' };

export const extendsUndefined: Rule<'extends-undefined', UndefinedBase> = {
  id: 'extends-undefined',
  severity: 'error',
  needs: 'file',
  keys: ['extends'],
  *check({ problems }) {
    for (const problem of problems) {
      if (problem.kind === 'extends-nothing') {
        yield { at: problem.at, data: { what: 'nothing' } };
      } else if (problem.kind === 'extends-file-missing') {
        yield { at: problem.at, data: { what: 'file', path: problem.path } };
      } else if (problem.kind === 'extends-service-undefined') {
        const { by, known } = problem;
        yield {
          at: textPlace(by.value),
          data: { what: 'service', service: by.text },
          fixes: () =>
            nearest(by.text, known).map((text) => ({
              title: { code: 'replace', text },
              safe: false,
              edits: [replaceScalar(by.value.node, text)],
            })),
        };
      }
    }
  },
};
