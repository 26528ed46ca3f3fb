import type { GatewayAtEdge } from '../edgeReports';
import { gatewaysAt } from '../edgeReports';
import type { Rule } from '../findings';

export const gatewayIsNetworkAddress: Rule<'gateway-is-network-address', GatewayAtEdge> = {
  id: 'gateway-is-network-address',
  severity: 'error',
  needs: 'file',
  keys: ['gateway'],
  check: (project) => gatewaysAt('network-address', project),
};
