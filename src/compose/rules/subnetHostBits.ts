import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface SubnetHostBits {
  readonly text: string;
  readonly network: string;
}

export const subnetHostBits: Rule<'subnet-host-bits', SubnetHostBits> = {
  id: 'subnet-host-bits',
  severity: 'error',
  needs: 'file',
  keys: ['subnet'],
  *check(project) {
    for (const { subnet, severity } of project.pools) {
      if (subnet?.read?.hostBits) {
        const { value, text, read } = subnet;
        yield {
          at: textPlace(value),
          severity,
          data: { text, network: read.network },
          fixes: () => replaceFix(value, read.network, 'safe'),
        };
      }
    }
  },
};
