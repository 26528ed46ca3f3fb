import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { localMac } from '../model/macs';
import { replaceFix } from '../replaceFix';

export interface GlobalMac {
  readonly mac: string;
}

export const macNotLocal: Rule<'mac-not-local', GlobalMac> = {
  id: 'mac-not-local',
  severity: 'hint',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    for (const { value, text, read } of project.macs) {
      if (read.kind === 'mac' && ((read.bytes[0] ?? 0) & 3) === 0) {
        yield {
          at: textPlace(value),
          data: { mac: text },
          fixes: () => replaceFix(value, localMac(text), 'to be judged'),
        };
      }
    }
  },
};
