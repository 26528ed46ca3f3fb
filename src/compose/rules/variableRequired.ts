import type { Rule } from '../findings';

export interface RequiredVariable {
  readonly variable: string;
  /** What the file says about it; may be empty. */
  readonly message: string;
}

export const variableRequired: Rule<'variable-required', RequiredVariable> = {
  id: 'variable-required',
  severity: 'information',
  needs: 'file',
  *check({ variables }) {
    for (const { expression, at } of variables) {
      if (expression.outcome === 'missing') {
        yield { at, data: { variable: expression.variable, message: expression.operand } };
      }
    }
  },
};
