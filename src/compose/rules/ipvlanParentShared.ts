import type { Rule } from '../findings';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';
import { gravestClash } from '../model/together';

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
    for (const { network, value, parent } of parents) {
      const rivals = parents.filter((each) => each.parent === parent);
      const clash = gravestClash(network, rivals);
      if (clash) {
        const { other, severity } = clash;
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
