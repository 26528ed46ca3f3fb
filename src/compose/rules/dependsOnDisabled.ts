import type { Rule } from '../findings';
import type { Dependency } from '../model/services';

export interface DisabledDependency {
  readonly service: string;
  readonly target: string;
  readonly profiles: readonly string[];
  readonly by: Dependency['by'];
}

/** A service of a profile that is not active is not there for Compose. `network_mode` has a rule of its own. */
export const dependsOnDisabled: Rule<'depends-on-disabled', DisabledDependency> = {
  id: 'depends-on-disabled',
  severity: 'error',
  needs: 'file',
  *check({ services }) {
    for (const service of services.values()) {
      for (const { by, target, required, at } of service.dependencies) {
        const other = services.get(target);
        if (service.enabled && required && other && !other.enabled && by !== 'network_mode') {
          yield { at, data: { service: service.name, target, profiles: other.profiles, by } };
        }
      }
    }
  },
};
