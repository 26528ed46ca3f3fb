import { findOption } from '../../core/drivers';
import { checkOptionValue } from '../../core/optionValue';
import type { OptionValueFault } from '../../core/optionValue';
import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface InvalidBridgeName {
  readonly name: string;
  readonly fault: OptionValueFault;
}

export const bridgeNameInvalid: Rule<'bridge-name-invalid', InvalidBridgeName> = {
  id: 'bridge-name-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['com.docker.network.bridge.name'],
  *check(project) {
    for (const { key, value, text, driver, level, severity } of project.driverOptions) {
      const option = findOption(key, level, driver);
      if (option?.id !== 'bridge-name' || text === undefined || text === '') {
        continue;
      }
      const fault = checkOptionValue(option.value, text);
      if (fault) {
        const nearest = 'nearest' in fault ? fault.nearest : undefined;
        yield {
          at: textPlace(value),
          severity,
          data: { name: text, fault },
          fixes: () => (nearest === undefined ? [] : replaceFix(value, nearest, 'to be judged')),
        };
      }
    }
  },
};
