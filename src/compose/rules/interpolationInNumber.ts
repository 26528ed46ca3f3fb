import type { Rule } from '../findings';
import type { PriorityKey } from '../model/priorities';
import { prioritiesOf } from '../model/priorities';

export interface VariableInNumber {
  readonly key: PriorityKey;
}

export const interpolationInNumber: Rule<'interpolation-in-number', VariableInNumber> = {
  id: 'interpolation-in-number',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { key, entry } of prioritiesOf(project)) {
      const { value } = entry;
      if (value.kind === 'scalar' && value.expressions.length > 0) {
        yield { at: value.node, data: { key } };
      }
    }
  },
};
