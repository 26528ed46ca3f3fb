import type { AddressFault } from '../../core/addressing';
import { textPlace } from '../model/textPlace';
import type { Rule } from '../findings';
import { replaceFix } from '../replaceFix';

export interface InvalidGateway {
  readonly text: string;
  readonly fault: AddressFault;
}

export const gatewayInvalid: Rule<'gateway-invalid', InvalidGateway> = {
  id: 'gateway-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['gateway'],
  *check(project) {
    for (const { gateway, severity } of project.pools) {
      if (gateway?.fault) {
        const { value, text, fault } = gateway;
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
