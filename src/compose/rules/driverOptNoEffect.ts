import type { Rule } from '../findings';
import { keyPlace } from '../model/access';

export interface OptionWithoutEffect {
  readonly key: string;
  readonly network: string;
}

export const driverOptNoEffect: Rule<'driver-opt-no-effect', OptionWithoutEffect> = {
  id: 'driver-opt-no-effect',
  severity: 'hint',
  needs: 'file',
  keys: ['com.docker.network.bridge.gateway_mode_ipv6'],
  *check(project) {
    for (const { key, entry, driver, network } of project.driverOptions) {
      if (driver === 'bridge' && network.ipv6 === false && key === 'com.docker.network.bridge.gateway_mode_ipv6') {
        yield { at: keyPlace(entry), data: { key, network: network.key } };
      }
    }
  },
};
