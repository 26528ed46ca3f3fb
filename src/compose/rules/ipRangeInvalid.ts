import type { AddressFault } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface InvalidRange {
  readonly text: string;
  readonly fault: AddressFault;
}

export const ipRangeInvalid: Rule<'ip-range-invalid', InvalidRange> = {
  id: 'ip-range-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    for (const { range, severity } of project.pools) {
      if (range?.fault) {
        const { value, text, fault } = range;
        yield {
          at: textPlace(value),
          severity,
          data: { text, fault },
          fixes: () => (fault.nearest === undefined ? [] : replaceFix(value, fault.nearest, 'to be judged')),
        };
      }
    }
  },
};
