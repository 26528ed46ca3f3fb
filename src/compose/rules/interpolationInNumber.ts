import { placeOf } from '../edits';
import type { Fix, Rule } from '../findings';
import { integerOf } from '../model/access';
import type { PriorityKey } from '../model/priorities';
import { prioritiesOf } from '../model/priorities';
import type { ScalarValue } from '../model/values';

export interface VariableInNumber {
  readonly key: PriorityKey;
}

export const interpolationInNumber: Rule<'interpolation-in-number', VariableInNumber> = {
  id: 'interpolation-in-number',
  severity: 'error',
  needs: 'file',
  keys: ['priority', 'gw_priority'],
  *check(project) {
    for (const { key, entry } of prioritiesOf(project)) {
      const { value } = entry;
      if (value.kind === 'scalar' && value.expressions.length > 0) {
        yield { at: value.node, data: { key }, fixes: () => literalFix(value) };
      }
    }
  },
};

/** What the variable holds now, as a number: without the quotes that a text has. */
function literalFix(value: ScalarValue): readonly Fix[] {
  const number = integerOf(value);
  const text = String(number);
  return number !== undefined && Number.isSafeInteger(number)
    ? [{ title: { code: 'replace', text }, safe: false, edits: [{ ...placeOf(value.node), text }] }]
    : [];
}
