import type { Rule } from '../findings';
import { entryAt, pairPlace } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { removeFix } from '../removeFix';

export interface OverlayWithoutIpv4 {
  readonly network: string;
}

export const overlayNeedsIpv4: Rule<'overlay-needs-ipv4', OverlayWithoutIpv4> = {
  id: 'overlay-needs-ipv4',
  severity: 'error',
  needs: 'file',
  keys: ['enable_ipv4'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const entry = entryAt(network.value, 'enable_ipv4');
      if (entry && network.driver === 'overlay' && network.ipv4 === false) {
        const severity = isUsed(network) ? 'error' : 'warning';
        yield {
          at: pairPlace(entry),
          severity,
          data: { network: network.key },
          fixes: () => removeFix(project, entry),
        };
      }
    }
  },
};
