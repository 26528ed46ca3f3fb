import type { Rule } from '../findings';
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
  *check(project) {
    const all = project.aliases;
    for (const [index, { attachment, value, text }] of all.entries()) {
      const first = all.slice(0, index).find((each) => each.attachment === attachment && each.text === text);
      if (first) {
        yield {
          at: textPlace(value),
          data: { alias: text, network: attachment.network },
          related: [{ at: textPlace(first.value), role: 'first' }],
          fixes: () => removeItemFix(project, value),
        };
      }
    }
  },
};
