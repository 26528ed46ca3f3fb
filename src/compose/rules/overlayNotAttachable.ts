import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';
import { switchFix } from '../switchFix';

export interface NotAttachable {
  readonly network: string;
}

export const overlayNotAttachable: Rule<'overlay-not-attachable', NotAttachable> = {
  id: 'overlay-not-attachable',
  severity: 'error',
  needs: 'file',
  keys: ['driver'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      if (written && network.driver === 'overlay' && network.attachable === false) {
        yield {
          at: textPlace(written),
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: network.key },
          fixes: () => switchFix(project, network, 'attachable'),
        };
      }
    }
  },
};
