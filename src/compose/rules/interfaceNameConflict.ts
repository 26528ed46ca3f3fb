import type { Rule } from '../findings';
import { entryAt, textAt } from '../model/access';
import { interfaceNamesOf } from '../model/interfaceNames';
import { textPlace } from '../model/textPlace';
import { removeFix } from '../removeFix';

export interface ConflictingInterfaceName {
  readonly name: string;
  readonly option: string;
}

export const interfaceNameConflict: Rule<'interface-name-conflict', ConflictingInterfaceName> = {
  id: 'interface-name-conflict',
  severity: 'warning',
  needs: 'file',
  keys: ['interface_name'],
  *check(project) {
    for (const { attachment, value, name } of interfaceNamesOf(project)) {
      const option = textAt(attachment.options, 'driver_opts', 'com.docker.network.endpoint.ifname');
      const entry = entryAt(attachment.options, 'interface_name');
      if (entry && option !== undefined && option !== name) {
        yield { at: textPlace(value), data: { name, option }, fixes: () => removeFix(project, entry) };
      }
    }
  },
};
