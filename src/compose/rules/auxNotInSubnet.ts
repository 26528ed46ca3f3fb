import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { isInside } from '../model/pools';

export interface ReservedOutside {
  readonly name: string;
  readonly address: string;
  readonly subnet: string;
}

export const auxNotInSubnet: Rule<'aux-not-in-subnet', ReservedOutside> = {
  id: 'aux-not-in-subnet',
  severity: 'error',
  needs: 'file',
  keys: ['aux_addresses'],
  *check(project) {
    for (const { reserved, subnet, severity } of project.pools) {
      for (const { name, value, text, read } of reserved) {
        if (read && subnet?.read && read.family === subnet.read.family && !isInside(subnet.read, read)) {
          yield { at: textPlace(value), severity, data: { name, address: text, subnet: subnet.read.network } };
        }
      }
    }
  },
};
