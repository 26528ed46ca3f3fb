import { defaultGateway } from '../../core/allocation';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { isInside } from '../model/pools';
import { replaceFix } from '../replaceFix';

export interface GatewayOutside {
  readonly gateway: string;
  readonly subnet: string;
}

export const gatewayNotInSubnet: Rule<'gateway-not-in-subnet', GatewayOutside> = {
  id: 'gateway-not-in-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['gateway'],
  *check(project) {
    for (const { gateway, subnet, range, severity } of project.pools) {
      const [address, cidr] = [gateway?.read, subnet?.read];
      if (gateway && address && cidr && address.family === cidr.family && !isInside(cidr, address)) {
        yield {
          at: textPlace(gateway.value),
          severity,
          data: { gateway: gateway.text, subnet: cidr.network },
          fixes: () => {
            const first = defaultGateway(cidr, range?.read);
            return first === undefined ? [] : replaceFix(gateway.value, first, 'to be judged');
          },
        };
      }
    }
  },
};
