import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { switchFix } from '../switchFix';

export interface IsolatedNotInternal {
  readonly network: string;
}

export const gatewayModeIsolatedNotInternal: Rule<'gateway-mode-isolated-not-internal', IsolatedNotInternal> = {
  id: 'gateway-mode-isolated-not-internal',
  severity: 'error',
  needs: 'file',
  keys: ['com.docker.network.bridge.gateway_mode_ipv4', 'com.docker.network.bridge.gateway_mode_ipv6'],
  *check(project) {
    for (const { key, value, text, driver, network, severity } of project.driverOptions) {
      const mode = /^com\.docker\.network\.bridge\.gateway_mode_ipv[46]$/.test(key);
      if (driver === 'bridge' && mode && text === 'isolated' && network.internal === false) {
        yield {
          at: textPlace(value),
          severity,
          data: { network: network.key },
          fixes: () => switchFix(project, network, 'internal'),
        };
      }
    }
  },
};
