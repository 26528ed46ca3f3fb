import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import type { AddressKey } from '../model/staticAddresses';
import { placeOfUse } from '../model/use';
import { subnetAroundFix } from '../subnetAroundFix';

export interface StaticFamilyDisabled {
  readonly key: AddressKey;
  readonly address: string;
  readonly network: string;
}

export const staticIpFamilyDisabled: Rule<'static-ip-family-disabled', StaticFamilyDisabled> = {
  id: 'static-ip-family-disabled',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  *check(project) {
    for (const { key, value, text, read, family, network, pools, severity } of project.staticAddresses) {
      if (!network || network.external !== false || read?.family !== family) {
        continue;
      }
      const enabled = family === 4 ? network.ipv4 : network.ipv6;
      // With a subnet of the family, or one that is not known, the engine gives no such address and says nothing.
      if (enabled === false && pools.every(({ subnet }) => subnet?.read && subnet.read.family !== family)) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity,
          data: { key, address: text, network: network.key },
          fixes: () =>
            family === 6 && !network.value?.entries.has('enable_ipv6')
              ? subnetAroundFix(project, network, read, [['enable_ipv6', 'true']])
              : [],
        };
      }
    }
  },
};
