import type { StaticAtEdge } from '../edgeReports';
import { staticAddressesAt } from '../edgeReports';
import type { Rule } from '../findings';

export const staticIpIsBroadcast: Rule<'static-ip-is-broadcast', StaticAtEdge> = {
  id: 'static-ip-is-broadcast',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  check: (project) => staticAddressesAt('broadcast', project),
};
