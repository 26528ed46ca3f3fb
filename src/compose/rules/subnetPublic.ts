import type { Cidr } from '../../core/addressing';
import { overlaps, readCidr } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { freeSubnetFix } from '../freeSubnetFix';

export interface PublicSubnet {
  readonly subnet: string;
}

export const subnetPublic: Rule<'subnet-public', PublicSubnet> = {
  id: 'subnet-public',
  severity: 'information',
  needs: 'file',
  keys: ['subnet'],
  *check(project, { live }) {
    for (const pool of project.pools) {
      const { subnet, active } = pool;
      if (subnet?.read && active && isPublic(subnet.read)) {
        yield {
          at: textPlace(subnet.value),
          data: { subnet: subnet.read.network },
          fixes: () => freeSubnetFix(project, pool, live),
        };
      }
    }
  },
};

/** Private, shared and documentation ranges, and what subnet-reserved speaks about. */
const notPublic = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001:db8::/32',
  '3fff::/20',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((text) => readCidr(text) ?? []);

function isPublic(subnet: Cidr): boolean {
  return subnet.prefixLength > 0 && !notPublic.some((block) => overlaps(block, subnet));
}
