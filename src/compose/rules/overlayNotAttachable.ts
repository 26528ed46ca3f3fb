import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { namePlace } from '../model/realNames';
import { textPlace } from '../model/textPlace';
import { switchFix } from '../switchFix';

export interface NotAttachable {
  readonly network: string;
  /** Of an external network, as the engine has it. */
  readonly name?: string;
}

export const overlayNotAttachable: Rule<'overlay-not-attachable', NotAttachable> = {
  id: 'overlay-not-attachable',
  severity: 'error',
  needs: 'file',
  keys: ['driver', 'external'],
  *check(project, { live }) {
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
    for (const network of project.networks.values()) {
      const name = network.external === true && network.members.length > 0 ? network.realName : undefined;
      const found = live?.networks.find((each) => each.name === name || each.id === name);
      const at = namePlace(network);
      if (name !== undefined && found?.driver === 'overlay' && !found.attachable && at) {
        yield { at, severity: isUsed(network) ? 'error' : 'warning', data: { network: network.key, name } };
      }
    }
  },
};
