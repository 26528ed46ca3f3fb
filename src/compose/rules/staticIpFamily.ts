import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import type { AddressKey } from '../model/staticAddresses';
import { renameKeyFix } from '../renameKeyFix';

export interface StaticFamily {
  readonly key: AddressKey;
  readonly address: string;
}

export const staticIpFamily: Rule<'static-ip-family', StaticFamily> = {
  id: 'static-ip-family',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    for (const { attachment, key, value, text, read, family, severity } of project.staticAddresses) {
      if (read && read.value !== 0n && read.family !== family) {
        const meant = family === 4 ? 'ipv6_address' : 'ipv4_address';
        yield {
          at: textPlace(value),
          severity,
          data: { key, address: text },
          fixes: () => renameKeyFix(attachment.options, key, meant),
        };
      }
    }
  },
};
