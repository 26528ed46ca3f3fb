import type { Rule } from '../findings';
import { placeInScalar } from '../model/ports';
import { staticAddressesOf } from '../model/staticAddresses';
import { replaceFix } from '../replaceFix';

export interface MappedAddress {
  readonly text: string;
  readonly address: string;
}

export const staticIpMapped: Rule<'static-ip-mapped', MappedAddress> = {
  id: 'static-ip-mapped',
  severity: 'information',
  needs: 'file',
  *check(project) {
    for (const { key, value, text, read } of staticAddressesOf(project)) {
      if (key === 'ipv4_address' && read?.family === 4 && text.includes(':')) {
        yield {
          at: placeInScalar(value, 0, text.length),
          data: { text, address: read.address },
          fixes: () => replaceFix(value, read.address, 'safe'),
        };
      }
    }
  },
};
