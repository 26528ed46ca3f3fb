import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface NeedsSwarm {
  readonly network: string;
}

export const overlayNeedsSwarm: Rule<'overlay-needs-swarm', NeedsSwarm> = {
  id: 'overlay-needs-swarm',
  severity: 'error',
  needs: 'live',
  keys: ['driver'],
  *check(project, { live }) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      if (live && written && network.driver === 'overlay' && live.engine.swarm !== 'manager') {
        const severity = isUsed(network) ? 'error' : 'warning';
        yield {
          at: textPlace(written),
          severity,
          data: { network: network.key },
          fixes: () => replaceFix(written, 'bridge', 'to be judged'),
        };
      }
    }
  },
};
