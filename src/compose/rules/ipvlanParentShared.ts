import type { Rule } from '../findings';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';

export interface IpvlanShared {
  readonly parent: string;
  readonly other: string;
}

export const ipvlanParentShared: Rule<'ipvlan-parent-shared', IpvlanShared> = {
  id: 'ipvlan-parent-shared',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  *check(project) {
    const parents = parentsOf(project).filter(({ network }) => network.driver === 'ipvlan');
    for (const { network, value, parent, severity } of parents) {
      const other = parents.find((each) => each.network !== network && each.parent === parent);
      if (other) {
        yield {
          at: textPlace(value),
          severity,
          data: { parent, other: other.network.key },
          related: [{ at: textPlace(other.value), role: 'other' }],
        };
      }
    }
  },
};
