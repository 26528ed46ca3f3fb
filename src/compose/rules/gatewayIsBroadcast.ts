import { defaultGateway } from '../../core/allocation';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { hasBroadcast } from '../model/edges';
import { replaceFix } from '../replaceFix';

export interface GatewayIsBroadcast {
  readonly gateway: string;
  readonly subnet: string;
}

export const gatewayIsBroadcast: Rule<'gateway-is-broadcast', GatewayIsBroadcast> = {
  id: 'gateway-is-broadcast',
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
        address.value === cidr.last &&
        hasBroadcast(cidr)
      ) {
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
