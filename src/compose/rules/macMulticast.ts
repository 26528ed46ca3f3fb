import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { localMac } from '../model/macs';
import { replaceFix } from '../replaceFix';

export interface MulticastMac {
  readonly mac: string;
}

export const macMulticast: Rule<'mac-multicast', MulticastMac> = {
  id: 'mac-multicast',
  severity: 'error',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    for (const { value, text, read } of project.macs) {
      if (read.kind === 'mac' && ((read.bytes[0] ?? 0) & 1) === 1) {
        yield {
          at: textPlace(value),
          data: { mac: text },
          fixes: () => replaceFix(value, localMac(text), 'to be judged'),
        };
      }
    }
  },
};
