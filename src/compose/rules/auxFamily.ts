import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';

export interface ReservedFamily {
  readonly name: string;
  readonly address: string;
  readonly subnet: string;
}

export const auxFamily: Rule<'aux-family', ReservedFamily> = {
  id: 'aux-family',
  severity: 'error',
  needs: 'file',
  keys: ['aux_addresses'],
  *check(project) {
    for (const { reserved, subnet, severity } of project.pools) {
      for (const { name, value, text, read } of reserved) {
        if (read && subnet?.read && read.family !== subnet.read.family) {
          yield { at: textPlace(value), severity, data: { name, address: text, subnet: subnet.read.network } };
        }
      }
    }
  },
};
