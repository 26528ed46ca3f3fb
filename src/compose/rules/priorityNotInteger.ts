import type { Rule } from '../findings';
import type { PriorityKey } from '../model/priorities';
import { prioritiesOf } from '../model/priorities';
import { textPlace } from '../model/textPlace';
import { literalFix } from '../literalFix';

export interface FractionalPriority {
  readonly key: PriorityKey;
  readonly text: string;
}

export const priorityNotInteger: Rule<'priority-not-integer', FractionalPriority> = {
  id: 'priority-not-integer',
  severity: 'warning',
  needs: 'file',
  keys: ['priority', 'gw_priority'],
  *check(project) {
    for (const { key, entry } of prioritiesOf(project)) {
      const { value } = entry;
      if (
        value.kind === 'scalar' &&
        value.type === 'number' &&
        value.text !== undefined &&
        Number(value.text) % 1 !== 0
      ) {
        const whole = String(Math.trunc(Number(value.text)));
        yield {
          at: textPlace(value),
          data: { key, text: value.text },
          fixes: () => literalFix(value, whole, 'safe'),
        };
      }
    }
  },
};
