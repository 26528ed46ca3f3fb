import type { Rule } from '../findings';
import { entryAt, pairPlace } from '../model/access';
import { isUsed } from '../model/pools';
import { switchFix } from '../switchFix';

export interface NoFamily {
  readonly network: string;
}

export const noIpFamilyEnabled: Rule<'no-ip-family-enabled', NoFamily> = {
  id: 'no-ip-family-enabled',
  severity: 'error',
  needs: 'file',
  keys: ['enable_ipv4'],
  *check(project) {
    for (const network of project.networks.values()) {
      const entry = entryAt(network.value, 'enable_ipv4');
      const off = network.ipv4 === false && network.ipv6 === false;
      if (entry && off && network.external === false && network.driver === 'bridge') {
        yield {
          at: pairPlace(entry),
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: network.key },
          fixes: () => switchFix(project, network, 'enable_ipv6'),
        };
      }
    }
  },
};
