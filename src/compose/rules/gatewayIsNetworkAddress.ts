import { defaultGateway } from '../../core/allocation';
import type { Rule } from '../findings';
import { hasNetworkAddress } from '../model/edges';
import { replaceFix } from '../replaceFix';

export interface GatewayIsNetwork {
  readonly gateway: string;
  readonly subnet: string;
}

export const gatewayIsNetworkAddress: Rule<'gateway-is-network-address', GatewayIsNetwork> = {
  id: 'gateway-is-network-address',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { gateway, subnet, range, severity } of project.pools) {
      const [address, cidr] = [gateway?.read, subnet?.read];
      if (
        gateway &&
        address?.family === cidr?.family &&
        address &&
        cidr &&
        address.value === cidr.first &&
        hasNetworkAddress(cidr)
      ) {
        yield {
          at: gateway.value.node,
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
