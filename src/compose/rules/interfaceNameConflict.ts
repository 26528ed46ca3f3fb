import type { Rule } from '../findings';
import { textAt } from '../model/access';
import { interfaceNamesOf } from '../model/interfaceNames';
import { textPlace } from '../model/textPlace';

export interface ConflictingInterfaceName {
  readonly name: string;
  readonly option: string;
}

export const interfaceNameConflict: Rule<'interface-name-conflict', ConflictingInterfaceName> = {
  id: 'interface-name-conflict',
  severity: 'warning',
  needs: 'file',
  *check(project) {
    for (const { attachment, value, name } of interfaceNamesOf(project)) {
      const option = textAt(attachment.options, 'driver_opts', 'com.docker.network.endpoint.ifname');
      if (option !== undefined && option !== name) {
        yield { at: textPlace(value), data: { name, option } };
      }
    }
  },
};
