import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { removePoolFix } from '../removePoolFix';

export interface OverlayIpv6 {
  readonly subnet: string;
}

export const overlayIpv6Subnet: Rule<'overlay-ipv6-subnet', OverlayIpv6> = {
  id: 'overlay-ipv6-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['driver'],
  *check(project) {
    for (const pool of project.pools) {
      const { network, subnet, active, severity } = pool;
      if (network.driver === 'overlay' && active && subnet?.read?.family === 6) {
        yield {
          at: textPlace(subnet.value),
          severity,
          data: { subnet: subnet.text },
          fixes: () => removePoolFix(project, pool),
        };
      }
    }
  },
};
