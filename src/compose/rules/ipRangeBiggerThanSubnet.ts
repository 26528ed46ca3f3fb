import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface RangeBigger {
  readonly range: string;
  readonly subnet: string;
}

export const ipRangeBiggerThanSubnet: Rule<'ip-range-bigger-than-subnet', RangeBigger> = {
  id: 'ip-range-bigger-than-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    for (const { range, subnet, severity } of project.pools) {
      const [inner, outer] = [range?.read, subnet?.read];
      if (range && inner?.family === outer?.family && inner && outer && inner.prefixLength < outer.prefixLength) {
        yield {
          at: textPlace(range.value),
          severity,
          data: { range: range.text, subnet: outer.network },
          fixes: () => replaceFix(range.value, outer.network, 'to be judged'),
        };
      }
    }
  },
};
