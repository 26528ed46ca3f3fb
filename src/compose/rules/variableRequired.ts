import type { Rule } from '../findings';
import { variablesOf } from '../model/variables';

export interface RequiredVariable {
  readonly variable: string;
  /** What the file says about it; may be empty. */
  readonly message: string;
}

export const variableRequired: Rule<'variable-required', RequiredVariable> = {
  id: 'variable-required',
  severity: 'information',
  needs: 'file',
  *check(project) {
    for (const { expression, at } of variablesOf(project)) {
      if (expression.outcome === 'missing') {
        yield { at, data: { variable: expression.variable, message: expression.operand } };
      }
    }
  },
};
