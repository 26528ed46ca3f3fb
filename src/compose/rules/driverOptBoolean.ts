import type { Rule } from '../findings';
import { booleanOptions } from '../model/booleanOptions';

export interface BooleanOption {
  readonly key: string;
  readonly value: string;
}

export const driverOptBoolean: Rule<'driver-opt-boolean', BooleanOption> = {
  id: 'driver-opt-boolean',
  severity: 'error',
  needs: 'file',
  keys: ['driver_opts'],
  *check(project) {
    for (const { key, value } of booleanOptions(project)) {
      const text = value.text ?? '';
      const { file, start, end } = value.node;
      yield {
        at: value.node,
        data: { key, value: text },
        fixes: () => [{ title: { code: 'quote' }, safe: true, edits: [{ file, start, end, text: `"${text}"` }] }],
      };
    }
  },
};
