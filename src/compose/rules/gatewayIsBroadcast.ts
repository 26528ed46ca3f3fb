import type { GatewayAtEdge } from '../edgeReports';
import { gatewaysAt } from '../edgeReports';
import type { Rule } from '../findings';

export const gatewayIsBroadcast: Rule<'gateway-is-broadcast', GatewayAtEdge> = {
  id: 'gateway-is-broadcast',
  severity: 'error',
  needs: 'file',
  check: (project) => gatewaysAt('broadcast', project),
};
