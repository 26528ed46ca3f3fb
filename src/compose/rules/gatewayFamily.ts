import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { poolsOf } from '../model/pools';

export interface GatewayFamily {
  readonly gateway: string;
  readonly subnet: string;
}

export const gatewayFamily: Rule<'gateway-family', GatewayFamily> = {
  id: 'gateway-family',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { gateway, subnet, severity } of poolsOf(project)) {
      if (gateway?.read && subnet?.read && gateway.read.family !== subnet.read.family) {
        yield { at: textPlace(gateway.value), severity, data: { gateway: gateway.text, subnet: subnet.read.network } };
      }
    }
  },
};
