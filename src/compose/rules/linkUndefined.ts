import { replaceScalar } from '../edits';
import type { Rule } from '../findings';
import { nearest } from '../suggestions';
import { linksOf } from './linkInvalid';

export interface UndefinedLink {
  readonly service: string;
  readonly target: string;
}

export const linkUndefined: Rule<'link-undefined', UndefinedLink> = {
  id: 'link-undefined',
  severity: 'error',
  needs: 'file',
  keys: ['links'],
  *check(project) {
    if (!project.complete) {
      return;
    }
    for (const service of project.services.values()) {
      for (const { value, parts, targetAt } of linksOf(service)) {
        const [target = '', ...alias] = parts;
        if (parts.length > 2 || project.services.has(target)) {
          continue;
        }
        yield {
          at: targetAt,
          severity: service.enabled ? 'error' : 'warning',
          data: { service: service.name, target },
          fixes: () =>
            nearest(target, project.services.keys()).map((text) => ({
              title: { code: 'replace', text },
              safe: false,
              edits: [replaceScalar(value.node, [text, ...alias].join(':'))],
            })),
        };
      }
    }
  },
};
