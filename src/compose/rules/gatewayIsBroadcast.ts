import type { GatewayAtEdge } from '../edgeReports';
import { gatewaysAt } from '../edgeReports';
import type { Rule } from '../findings';

export const gatewayIsBroadcast: Rule<'gateway-is-broadcast', GatewayAtEdge> = {
  id: 'gateway-is-broadcast',
  severity: 'error',
  needs: 'file',
  keys: ['gateway'],
  check: (project) => gatewaysAt('broadcast', project),
};
