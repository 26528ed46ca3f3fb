import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface InvalidMac {
  readonly mac: string;
  readonly code: 'form' | 'length' | 'zero' | 'no-separators';
}

export const macInvalid: Rule<'mac-invalid', InvalidMac> = {
  id: 'mac-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    for (const { value, text, read } of project.macs) {
      if (read.kind === 'fault') {
        const nearest = read.code === 'no-separators' ? read.nearest : undefined;
        yield {
          at: textPlace(value),
          severity: read.code === 'no-separators' ? 'warning' : 'error',
          data: { mac: text, code: read.code },
          fixes: () => (nearest === undefined ? [] : replaceFix(value, nearest, 'safe')),
        };
      }
    }
  },
};
