import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';

export interface GatewayFamily {
  readonly gateway: string;
  readonly subnet: string;
}

export const gatewayFamily: Rule<'gateway-family', GatewayFamily> = {
  id: 'gateway-family',
  severity: 'error',
  needs: 'file',
  keys: ['gateway'],
  *check(project) {
    for (const { gateway, subnet, severity } of project.pools) {
      if (gateway?.read && subnet?.read && gateway.read.family !== subnet.read.family) {
        yield { at: textPlace(gateway.value), severity, data: { gateway: gateway.text, subnet: subnet.read.network } };
      }
    }
  },
};
