import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';

export interface RangeFamily {
  readonly range: string;
  readonly subnet: string;
}

export const ipRangeFamily: Rule<'ip-range-family', RangeFamily> = {
  id: 'ip-range-family',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    for (const { range, subnet, severity } of project.pools) {
      if (range?.read && subnet?.read && range.read.family !== subnet.read.family) {
        yield { at: textPlace(range.value), severity, data: { range: range.text, subnet: subnet.read.network } };
      }
    }
  },
};
