import type { Rule } from '../findings';
import { keyPlace } from '../model/access';

export interface MissingSubnet {
  readonly network: string;
  readonly key: string;
}

export const subnetMissing: Rule<'subnet-missing', MissingSubnet> = {
  id: 'subnet-missing',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { entry, network, severity } of project.pools) {
      const [first] = entry.value.entries.values();
      if (first && !entry.value.entries.has('subnet')) {
        yield { at: keyPlace(first), severity, data: { network: network.key, key: first.key } };
      }
    }
  },
};
