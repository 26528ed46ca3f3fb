import type { Rule } from '../findings';
import { effectiveInterfaceNames, interfaceNamesOf } from '../model/interfaceNames';
import { textPlace } from '../model/textPlace';

export interface DuplicateInterfaceName {
  readonly name: string;
  /** Absent where the name is that of the loopback interface. */
  readonly other?: string;
}

const loopback = 'lo';

export const interfaceNameDuplicate: Rule<'interface-name-duplicate', DuplicateInterfaceName> = {
  id: 'interface-name-duplicate',
  severity: 'error',
  needs: 'file',
  keys: ['interface_name', 'com.docker.network.endpoint.ifname'],
  *check(project) {
    for (const { value, name } of interfaceNamesOf(project)) {
      if (name === loopback) {
        yield { at: textPlace(value), data: { name } };
      }
    }
    // Of a `%d` each interface gets a number of its own.
    const all = effectiveInterfaceNames(project).filter(({ name }) => name !== loopback && !name.includes('%d'));
    for (const { service, attachment, value, name } of all) {
      const other = all.find(
        (each) => each.service === service && each.attachment !== attachment && each.name === name,
      );
      if (other) {
        yield {
          at: textPlace(value),
          data: { name, other: other.attachment.network },
          related: [{ at: textPlace(other.value), role: 'other' }],
        };
      }
    }
  },
};
