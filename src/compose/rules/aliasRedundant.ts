import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { removeItemFix } from '../removeItemFix';

export interface RedundantAlias {
  readonly alias: string;
}

export const aliasRedundant: Rule<'alias-redundant', RedundantAlias> = {
  id: 'alias-redundant',
  severity: 'hint',
  needs: 'file',
  keys: ['aliases'],
  *check(project) {
    for (const { service, value, text } of project.aliases) {
      if (text === service.name) {
        yield { at: textPlace(value), data: { alias: text }, fixes: () => removeItemFix(project, value) };
      }
    }
  },
};
