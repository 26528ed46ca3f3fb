import type { Rule } from '../findings';
import { goBooleanOf, keyPlace } from '../model/access';
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
    for (const { key, entry, value, driver, severity } of project.driverOptions) {
      const on = goBooleanOf(value) !== false;
      if (driver === 'bridge' && on && key === 'com.docker.network.bridge.default_bridge') {
        yield { at: keyPlace(entry), severity, data: { key }, fixes: () => removeOptionFix(project, entry) };
      }
    }
  },
};
