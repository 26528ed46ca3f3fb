import { overlaps, readCidr } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeSubnetFix } from '../freeSubnetFix';

export interface OverlapsHost {
  readonly subnet: string;
  readonly route: string;
}

export const subnetOverlapsHost: Rule<'subnet-overlaps-host', OverlapsHost> = {
  id: 'subnet-overlaps-host',
  severity: 'warning',
  needs: 'live',
  keys: ['subnet'],
  *check(project, { live }) {
    const routes = live?.hostRoutes?.flatMap((text) => readCidr(text) ?? []) ?? [];
    for (const pool of project.pools) {
      const { network, subnet, active } = pool;
      const cidr = subnet?.read;
      // A macvlan or ipvlan network is meant to be the network of the host; of all addresses `subnet-reserved` speaks.
      if (!cidr || !active || network.driver !== 'bridge' || cidr.prefixLength === 0) {
        continue;
      }
      const route = routes.find((each) => each.prefixLength > 0 && overlaps(each, cidr));
      if (route) {
        yield {
          at: textPlace(subnet.value),
          data: { subnet: cidr.network, route: route.network },
          fixes: () => freeSubnetFix(project, pool, live),
        };
      }
    }
  },
};
