import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface RangeHostBits {
  readonly text: string;
  readonly network: string;
}

export const ipRangeHostBits: Rule<'ip-range-host-bits', RangeHostBits> = {
  id: 'ip-range-host-bits',
  severity: 'error',
  needs: 'file',
  keys: ['ip_range'],
  *check(project) {
    for (const { range, severity } of project.pools) {
      if (range?.read?.hostBits) {
        const { value, text, read } = range;
        yield {
          at: textPlace(value),
          severity,
          data: { text, network: read.network },
          fixes: () => replaceFix(value, read.network, 'safe'),
        };
      }
    }
  },
};
