import type { OptionValueFault } from '../../core/optionValue';
import { checkOptionValue } from '../../core/optionValue';
import type { Rule } from '../findings';
import { interfaceNamesOf } from '../model/interfaceNames';
import { textPlace } from '../model/textPlace';
import { replaceFix } from '../replaceFix';

export interface InvalidInterfaceName {
  readonly name: string;
  readonly fault: OptionValueFault;
}

export const interfaceNameInvalid: Rule<'interface-name-invalid', InvalidInterfaceName> = {
  id: 'interface-name-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['interface_name'],
  *check(project) {
    for (const { value, name } of interfaceNamesOf(project)) {
      // Of one `%d` the kernel makes the first number that is free in the container.
      const fault = checkOptionValue({ type: 'interface', maxLength: 15, numbered: true }, name);
      // The loopback interface is there already: that is what `interface-name-duplicate` says.
      if (fault && name !== 'lo') {
        const nearest = 'nearest' in fault ? fault.nearest : undefined;
        yield {
          at: textPlace(value),
          data: { name, fault },
          fixes: () => (nearest === undefined ? [] : replaceFix(value, nearest, 'to be judged')),
        };
      }
    }
  },
};
