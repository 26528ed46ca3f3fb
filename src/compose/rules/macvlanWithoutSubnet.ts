import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { textPlace } from '../model/textPlace';

export interface WithoutSubnet {
  readonly driver: string;
}

export const macvlanWithoutSubnet: Rule<'macvlan-without-subnet', WithoutSubnet> = {
  id: 'macvlan-without-subnet',
  severity: 'information',
  needs: 'file',
  keys: ['driver'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'driver');
      const { driver, pools, internal } = network;
      const none = pools.length === 0 && internal === false;
      if (written && (driver === 'macvlan' || driver === 'ipvlan') && none) {
        yield { at: textPlace(written), data: { driver } };
      }
    }
  },
};
