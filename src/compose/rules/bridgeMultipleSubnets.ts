import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { familyName, poolsOfNetwork } from '../model/pools';

export interface MultipleSubnets {
  readonly network: string;
  readonly family: 'IPv4' | 'IPv6';
}

export const bridgeMultipleSubnets: Rule<'bridge-multiple-subnets', MultipleSubnets> = {
  id: 'bridge-multiple-subnets',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const network of project.networks.values()) {
      if (network.driver !== 'bridge') {
        continue;
      }
      const seen = new Set<number>();
      for (const { subnet, active, severity } of poolsOfNetwork(network)) {
        if (!subnet?.read || !active) {
          continue;
        }
        const { family } = subnet.read;
        if (seen.has(family)) {
          yield { at: textPlace(subnet.value), severity, data: { network: network.key, family: familyName(family) } };
        }
        seen.add(family);
      }
    }
  },
};
