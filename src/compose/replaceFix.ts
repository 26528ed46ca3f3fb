import { replaceScalar } from './edits';
import type { Fix } from './findings';
import type { ScalarValue } from './model/values';

/** Puts another text where a value is written. A value made of variables is not touched: its text stands elsewhere. */
export function replaceFix(value: ScalarValue, text: string, trust: 'safe' | 'to be judged'): readonly Fix[] {
  return value.expressions.length > 0
    ? []
    : [{ title: { code: 'replace', text }, safe: trust === 'safe', edits: [replaceScalar(value.node, text)] }];
}
