import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { isUsed } from '../model/pools';
import { replaceFix } from '../replaceFix';

export interface UnknownIpamDriver {
  readonly driver: string;
}

export const ipamDriverUnknown: Rule<'ipam-driver-unknown', UnknownIpamDriver> = {
  id: 'ipam-driver-unknown',
  severity: 'error',
  needs: 'file',
  keys: ['ipam'],
  *check(project) {
    for (const network of project.networks.values()) {
      const driver = network.external === false ? scalarAt(network.value, 'ipam', 'driver') : undefined;
      const text = driver?.text;
      // A plugin is named `owner/name:tag`, and only the engine knows which there are.
      if (driver && text !== undefined && text !== '' && text !== 'default' && !/[/:]/.test(text)) {
        yield {
          at: textPlace(driver),
          severity: isUsed(network) ? 'error' : 'warning',
          data: { driver: text },
          fixes: () => replaceFix(driver, 'default', 'to be judged'),
        };
      }
    }
  },
};
