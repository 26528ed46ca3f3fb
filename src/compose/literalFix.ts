import { placeOf } from './edits';
import type { Fix } from './findings';
import type { ScalarValue } from './model/values';

/** Puts a number or a switch where a value is written, without the quotes that a text would need. */
export function literalFix(value: ScalarValue, text: string, trust: 'safe' | 'to be judged'): readonly Fix[] {
  return value.expressions.length > 0
    ? []
    : [{ title: { code: 'replace', text }, safe: trust === 'safe', edits: [{ ...placeOf(value.node), text }] }];
}
