import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks, optionText } from '../model/driverOptions';
import { textPlace } from '../model/textPlace';

export interface WithoutParent {
  readonly driver: string;
}

export const macvlanWithoutParent: Rule<'macvlan-without-parent', WithoutParent> = {
  id: 'macvlan-without-parent',
  severity: 'information',
  needs: 'file',
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      const { driver, internal, options } = network;
      const bare = !options.has('parent') || optionText(network, 'parent') === '';
      if (written && (driver === 'macvlan' || driver === 'ipvlan') && internal === false && bare) {
        yield { at: textPlace(written), data: { driver } };
      }
    }
  },
};
