import type { AddressFault } from '../../core/addressing';
import type { Rule } from '../findings';
import { placeInScalar } from '../model/ports';
import { poolsOf } from '../model/pools';
import { replaceFix } from '../replaceFix';

export interface InvalidSubnet {
  readonly text: string;
  readonly fault: AddressFault;
}

export const subnetInvalid: Rule<'subnet-invalid', InvalidSubnet> = {
  id: 'subnet-invalid',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { subnet, severity } of poolsOf(project)) {
      if (subnet?.fault) {
        const { value, text, fault } = subnet;
        yield {
          at: fault.code === 'blank' ? placeInScalar(value, 0, text.length) : value.node,
          severity,
          data: { text, fault },
          fixes: () => (fault.nearest === undefined ? [] : replaceFix(value, fault.nearest, 'to be judged')),
        };
      }
    }
  },
};
