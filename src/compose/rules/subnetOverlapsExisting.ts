import { overlaps } from '../../core/addressing';
import { spaceOf, subnetsOf } from '../../core/allocation';
import type { Network as LiveNetwork } from '../../core/model';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeSubnetFix } from '../freeSubnetFix';
import type { Network } from '../model/networks';
import type { Project } from '../project';

export interface OverlapsExisting {
  readonly subnet: string;
  readonly existing: string;
  readonly existingSubnet: string;
}

export const subnetOverlapsExisting: Rule<'subnet-overlaps-existing', OverlapsExisting> = {
  id: 'subnet-overlaps-existing',
  severity: 'error',
  needs: 'live',
  keys: ['subnet'],
  *check(project, { live }) {
    for (const pool of project.pools) {
      const { network, subnet, severity, active } = pool;
      const cidr = subnet?.read;
      // Of all addresses together `subnet-reserved` speaks.
      if (!live || !cidr || !active || cidr.prefixLength === 0) {
        continue;
      }
      const space = network.driver === 'overlay' ? 'swarm' : 'local';
      const others = live.networks.filter((other) => spaceOf(other) === space && !isSame(project, network, other));
      const [hit] = others.flatMap((other) =>
        subnetsOf(other).flatMap((taken) => (overlaps(taken, cidr) ? [{ other, taken }] : [])),
      );
      if (hit) {
        yield {
          at: textPlace(subnet.value),
          severity,
          data: { subnet: cidr.network, existing: hit.other.name, existingSubnet: hit.taken.network },
          fixes: () => freeSubnetFix(project, pool, live),
        };
      }
    }
  },
};

/** What Compose made of this project before it makes again itself. */
function isSame(project: Project, network: Network, existing: LiveNetwork): boolean {
  return existing.name === network.realName || existing.labels.get('com.docker.compose.project') === project.name;
}
