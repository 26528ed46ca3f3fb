import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { familyName } from '../model/pools';
import { placeOfUse } from '../model/use';
import { subnetAroundFix } from '../subnetAroundFix';

export interface StaticWithoutSubnet {
  readonly address: string;
  readonly network: string;
  readonly family: 'IPv4' | 'IPv6';
}

export const staticIpWithoutSubnet: Rule<'static-ip-without-subnet', StaticWithoutSubnet> = {
  id: 'static-ip-without-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    for (const { value, text, read, family, network, pools, severity } of project.staticAddresses) {
      const enabled = family === 4 ? network?.ipv4 !== false : network?.ipv6 === true;
      if (!network || network.external !== false || !enabled || read?.family !== family) {
        continue;
      }
      // A subnet that is not known, or is wrong, may be meant for it.
      if (pools.every(({ subnet }) => subnet?.read && subnet.read.family !== family)) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: network.driver === 'overlay' ? 'warning' : severity,
          data: { address: text, network: network.key, family: familyName(family) },
          fixes: () => subnetAroundFix(project, network, read),
        };
      }
    }
  },
};
