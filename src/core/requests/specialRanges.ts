import type { Cidr } from '../addressing';
import { contains, overlaps, readCidr } from '../addressing';
import type { Severity, SpecialRange } from './problem';

interface Range {
  readonly range: SpecialRange;
  /** What the engine makes of it: most of them it accepts, and then containers do not start or reach nothing. */
  readonly severity: Severity;
  readonly nets: readonly Cidr[];
}

const special: readonly Range[] = [
  { range: 'loopback', severity: 'warning', nets: cidrs('127.0.0.0/8', '::1/128') },
  { range: 'multicast', severity: 'warning', nets: cidrs('224.0.0.0/4', 'ff00::/8') },
  { range: 'link-local', severity: 'warning', nets: cidrs('169.254.0.0/16', 'fe80::/10') },
  { range: 'future', severity: 'hint', nets: cidrs('240.0.0.0/4') },
];

/** Free for everyone's own use, or for documentation: nobody on the Internet is hidden by them. */
const ownUse = cidrs(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '198.18.0.0/15',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  'fc00::/7',
  '2001:db8::/32',
);

export function specialRangeOf(
  subnet: Cidr,
): { readonly range: SpecialRange; readonly severity: Severity } | undefined {
  if (subnet.prefixLength === 0) return { range: 'any', severity: 'error' };
  return special.find(({ nets }) => nets.some((net) => overlaps(net, subnet)));
}

/** Whether it hides hosts of the Internet. */
export function isPublic(subnet: Cidr): boolean {
  return !ownUse.some((net) => contains(net, subnet));
}

/** Every bridge has fe80::/64, so that what meets it must be the same, and no bridge can have an address of a group. */
export function isRefusedByBridges(subnet: Cidr): boolean {
  const [linkLocal, multicast] = cidrs('fe80::/64', 'ff00::/8');
  if (!linkLocal || !multicast) return false;
  return overlaps(subnet, multicast) || (subnet.network !== linkLocal.network && overlaps(subnet, linkLocal));
}

function cidrs(...texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => readCidr(text) ?? []);
}
