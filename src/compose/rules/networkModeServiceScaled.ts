import type { Rule } from '../findings';
import { entryAt, keyPlace } from '../model/access';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';

export interface ScaledOwner {
  readonly service: string;
  readonly target: string;
  readonly replicas: number;
}

/** Of several containers Compose takes the first for all; of none it can take none. */
export const networkModeServiceScaled: Rule<'network-mode-service-scaled', ScaledOwner> = {
  id: 'network-mode-service-scaled',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  *check({ services }) {
    for (const { name, enabled, networkMode } of services.values()) {
      const owner = networkMode?.kind === 'service' ? services.get(networkMode.target) : undefined;
      if (!networkMode || !owner?.enabled || owner.replicas === undefined || owner.replicas === 1) {
        continue;
      }
      const written = entryAt(owner.value, 'scale') ?? entryAt(owner.value, 'deploy', 'replicas');
      yield {
        at: placeOfUse(textPlace(networkMode.value), networkMode.value.trace),
        severity: owner.replicas < 1 && enabled ? 'error' : 'warning',
        data: { service: name, target: owner.name, replicas: owner.replicas },
        related: written ? [{ at: keyPlace(written), role: 'declared-here' }] : [],
      };
    }
  },
};
