import type { Rule } from '../findings';
import { createdNetworks, optionValue } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';

export interface NotABridge {
  readonly name: string;
}

export const bridgeNameNotBridge: Rule<'bridge-name-not-bridge', NotABridge> = {
  id: 'bridge-name-not-bridge',
  severity: 'error',
  needs: 'live',
  keys: ['com.docker.network.bridge.name'],
  *check(project, { live }) {
    for (const network of createdNetworks(project)) {
      const value = network.driver === 'bridge' ? optionValue(network, 'com.docker.network.bridge.name') : undefined;
      const existing = live?.hostInterfaces?.find(({ name }) => name === value?.text);
      if (value && existing && existing.kind !== 'bridge') {
        const severity = isUsed(network) ? 'error' : 'warning';
        yield { at: textPlace(value), severity, data: { name: existing.name } };
      }
    }
  },
};
