import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';

export interface OverlayIpv6 {
  readonly subnet: string;
}

export const overlayIpv6Subnet: Rule<'overlay-ipv6-subnet', OverlayIpv6> = {
  id: 'overlay-ipv6-subnet',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { network, subnet, active, severity } of project.pools) {
      if (network.driver === 'overlay' && active && subnet?.read?.family === 6) {
        yield { at: textPlace(subnet.value), severity, data: { subnet: subnet.text } };
      }
    }
  },
};
