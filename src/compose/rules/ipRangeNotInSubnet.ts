import { overlaps } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';

export interface RangeOutside {
  readonly range: string;
  readonly subnet: string;
}

export const ipRangeNotInSubnet: Rule<'ip-range-not-in-subnet', RangeOutside> = {
  id: 'ip-range-not-in-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    for (const { range, subnet, severity } of project.pools) {
      const [inner, outer] = [range?.read, subnet?.read];
      if (range && inner?.family === outer?.family && inner && outer && inner.prefixLength >= outer.prefixLength) {
        if (!overlaps(inner, outer)) {
          yield { at: textPlace(range.value), severity, data: { range: range.text, subnet: outer.network } };
        }
      }
    }
  },
};
