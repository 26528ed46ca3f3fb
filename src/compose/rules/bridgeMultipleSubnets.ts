import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { familyName } from '../model/pools';
import { removePoolFix } from '../removePoolFix';

export interface MultipleSubnets {
  readonly network: string;
  readonly family: 'IPv4' | 'IPv6';
}

export const bridgeMultipleSubnets: Rule<'bridge-multiple-subnets', MultipleSubnets> = {
  id: 'bridge-multiple-subnets',
  severity: 'error',
  needs: 'file',
  keys: ['subnet'],
  *check(project) {
    const seen = new Set<string>();
    for (const pool of project.pools) {
      const { network, subnet, active, severity } = pool;
      if (network.driver !== 'bridge' || !subnet?.read || !active) {
        continue;
      }
      const family = familyName(subnet.read.family);
      if (seen.has(`${family} ${network.key}`)) {
        const needed = project.staticAddresses.some((address) => address.pool === pool);
        yield {
          at: textPlace(subnet.value),
          severity,
          data: { network: network.key, family },
          fixes: () => (needed ? [] : removePoolFix(project, pool)),
        };
      }
      seen.add(`${family} ${network.key}`);
    }
  },
};
