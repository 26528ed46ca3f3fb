import type { AddressFault } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface InvalidSubnet {
  readonly text: string;
  readonly fault: AddressFault;
}

export const subnetInvalid: Rule<'subnet-invalid', InvalidSubnet> = {
  id: 'subnet-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['subnet'],
  *check(project) {
    for (const { subnet, severity } of project.pools) {
      if (subnet?.fault) {
        const { value, text, fault } = subnet;
        yield {
          at: textPlace(value),
          severity,
          data: { text, fault },
          fixes: () => (fault.nearest === undefined ? [] : replaceFix(value, fault.nearest, 'to be judged')),
        };
      }
    }
  },
};
