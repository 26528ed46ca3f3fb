import type { Rule } from '../findings';
import { grouped } from '../grouped';
import { textPlace } from '../model/textPlace';
import { removeItemFix } from '../removeItemFix';

export interface DuplicateAlias {
  readonly alias: string;
  readonly network: string;
}

export const aliasDuplicate: Rule<'alias-duplicate', DuplicateAlias> = {
  id: 'alias-duplicate',
  severity: 'warning',
  needs: 'file',
  keys: ['aliases'],
  *check(project) {
    for (const [{ network }, aliases] of grouped(project.aliases, ({ attachment }) => attachment)) {
      for (const [alias, [first, ...others]] of grouped(aliases, ({ text }) => text)) {
        for (const { value } of first ? others : []) {
          yield {
            at: textPlace(value),
            data: { alias, network },
            related: first ? [{ at: textPlace(first.value), role: 'first' }] : [],
            fixes: () => removeItemFix(project, value),
          };
        }
      }
    }
  },
};
