import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { removeOptionFix } from '../removeOptionFix';

export interface InternalOption {
  readonly key: string;
}

export const driverOptInternalOnly: Rule<'driver-opt-internal-only', InternalOption> = {
  id: 'driver-opt-internal-only',
  severity: 'error',
  needs: 'file',
  keys: ['com.docker.network.bridge.default_bridge'],
  *check(project) {
    for (const { key, entry, driver, severity } of project.driverOptions) {
      if (driver === 'bridge' && key === 'com.docker.network.bridge.default_bridge') {
        yield { at: keyPlace(entry), severity, data: { key }, fixes: () => removeOptionFix(project, entry) };
      }
    }
  },
};
