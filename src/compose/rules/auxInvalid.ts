import type { AddressFault } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface InvalidReserved {
  readonly name: string;
  readonly text: string;
  readonly fault: AddressFault;
}

export const auxInvalid: Rule<'aux-invalid', InvalidReserved> = {
  id: 'aux-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['aux_addresses'],
  *check(project) {
    for (const { reserved, severity } of project.pools) {
      for (const { name, value, text, fault } of reserved) {
        if (fault) {
          yield {
            at: textPlace(value),
            severity,
            data: { name, text, fault },
            fixes: () => (fault.nearest === undefined ? [] : replaceFix(value, fault.nearest, 'to be judged')),
          };
        }
      }
    }
  },
};
