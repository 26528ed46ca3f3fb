import type { StaticAtEdge } from '../edgeReports';
import { staticAddressesAt } from '../edgeReports';
import type { Rule } from '../findings';

export const staticIpIsNetworkAddress: Rule<'static-ip-is-network-address', StaticAtEdge> = {
  id: 'static-ip-is-network-address',
  severity: 'error',
  needs: 'file',
  keys: ['ipv4_address', 'ipv6_address'],
  check: (project) => staticAddressesAt('network-address', project),
};
