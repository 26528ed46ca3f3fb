import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface MappedAddress {
  readonly text: string;
  readonly address: string;
}

export const staticIpMapped: Rule<'static-ip-mapped', MappedAddress> = {
  id: 'static-ip-mapped',
  severity: 'information',
  needs: 'file',
  keys: ['ipv4_address'],
  *check(project) {
    for (const { key, value, text, read } of project.staticAddresses) {
      if (key === 'ipv4_address' && read?.family === 4 && text.includes(':')) {
        yield {
          at: textPlace(value),
          data: { text, address: read.address },
          fixes: () => replaceFix(value, read.address, 'safe'),
        };
      }
    }
  },
};
