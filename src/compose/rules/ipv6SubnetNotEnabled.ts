import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { switchFix } from '../switchFix';

export interface Ipv6NotEnabled {
  readonly network: string;
  readonly subnet: string;
}

export const ipv6SubnetNotEnabled: Rule<'ipv6-subnet-not-enabled', Ipv6NotEnabled> = {
  id: 'ipv6-subnet-not-enabled',
  severity: 'warning',
  needs: 'file',
  keys: ['subnet'],
  *check(project) {
    for (const { network, subnet } of project.pools) {
      if (subnet?.read?.family === 6 && network.ipv6 === false) {
        yield {
          at: textPlace(subnet.value),
          data: { network: network.key, subnet: subnet.text },
          fixes: () => switchFix(project, network, 'enable_ipv6'),
        };
      }
    }
  },
};
