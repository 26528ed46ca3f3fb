import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { removePoolFix } from '../removePoolFix';

export interface Ipv4NotEnabled {
  readonly network: string;
  readonly subnet: string;
}

export const ipv4SubnetNotEnabled: Rule<'ipv4-subnet-not-enabled', Ipv4NotEnabled> = {
  id: 'ipv4-subnet-not-enabled',
  severity: 'warning',
  needs: 'file',
  keys: ['enable_ipv4'],
  *check(project) {
    for (const pool of project.pools) {
      const { network, subnet } = pool;
      if (subnet?.read?.family === 4 && network.ipv4 === false) {
        yield {
          at: textPlace(subnet.value),
          data: { network: network.key, subnet: subnet.text },
          fixes: () => removePoolFix(project, pool),
        };
      }
    }
  },
};
