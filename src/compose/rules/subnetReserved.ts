import type { Cidr } from '../../core/addressing';
import { overlaps, readCidr } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule, Severity } from '../findings';
import type { Pool } from '../model/pools';
import { freeSubnetFix } from '../freeSubnetFix';

export interface ReservedSubnet {
  readonly subnet: string;
  readonly purpose: ReservedPurpose;
}

export const subnetReserved: Rule<'subnet-reserved', ReservedSubnet> = {
  id: 'subnet-reserved',
  severity: 'error',
  needs: 'file',
  keys: ['subnet'],
  *check(project, { live }) {
    for (const pool of project.pools) {
      const { subnet, severity } = pool;
      const cidr = subnet?.read;
      const block = cidr && reservedBlocks.find((each) => isReserved(each, cidr));
      if (block) {
        yield {
          at: textPlace(subnet.value),
          severity: isTaken(block, pool) ? 'warning' : block.severity === 'error' ? severity : block.severity,
          data: { subnet: cidr.network, purpose: block.purpose },
          fixes: () => freeSubnetFix(project, pool, live),
        };
      }
    }
  },
};

export type ReservedPurpose = 'any' | 'loopback' | 'multicast' | 'link-local' | 'future-use';

interface ReservedBlock {
  readonly cidr: Cidr | undefined;
  readonly purpose: ReservedPurpose;
  readonly severity: Severity;
}

/** What the engine refuses, or takes and cannot use; class E works on Linux and not everywhere. */
const reservedBlocks: readonly ReservedBlock[] = [
  { cidr: readCidr('0.0.0.0/0'), purpose: 'any', severity: 'error' },
  { cidr: readCidr('::/0'), purpose: 'any', severity: 'error' },
  { cidr: readCidr('127.0.0.0/8'), purpose: 'loopback', severity: 'error' },
  { cidr: readCidr('224.0.0.0/4'), purpose: 'multicast', severity: 'error' },
  { cidr: readCidr('ff00::/8'), purpose: 'multicast', severity: 'error' },
  { cidr: readCidr('fe80::/64'), purpose: 'link-local', severity: 'error' },
  { cidr: readCidr('169.254.0.0/16'), purpose: 'link-local', severity: 'warning' },
  { cidr: readCidr('240.0.0.0/4'), purpose: 'future-use', severity: 'information' },
];

/** Only the gateway shows that loopback and multicast are none, and only bridges look at IPv6 subnets themselves. */
function isTaken({ severity, cidr, purpose }: ReservedBlock, { network }: Pool): boolean {
  const looked = cidr?.family === 6 ? purpose !== 'link-local' || network.driver === 'bridge' : !network.internal;
  return severity === 'error' && purpose !== 'any' && !looked;
}

function isReserved({ cidr, purpose }: ReservedBlock, subnet: Cidr): boolean {
  if (!cidr || !overlaps(cidr, subnet)) {
    return false;
  }
  if (purpose === 'any') {
    return cidr.network === subnet.network;
  }
  // The engine lets a bridge have exactly the link-local network.
  return purpose !== 'link-local' || cidr.family === 4 || cidr.network !== subnet.network;
}
