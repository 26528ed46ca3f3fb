import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';

export interface NotCreatable {
  readonly driver: string;
}

export const driverNotCreatable: Rule<'driver-not-creatable', NotCreatable> = {
  id: 'driver-not-creatable',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      if (
        written?.text !== undefined &&
        (written.text === 'host' || written.text === 'none' || written.text === 'null')
      ) {
        const severity = isUsed(network) ? 'error' : 'warning';
        yield { at: textPlace(written), severity, data: { driver: written.text } };
      }
    }
  },
};
