import type { Rule } from '../findings';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';
import { gravestClash } from '../model/together';

export interface MixedParents {
  readonly parent: string;
  readonly other: string;
}

export const macvlanIpvlanParentShared: Rule<'macvlan-ipvlan-parent-shared', MixedParents> = {
  id: 'macvlan-ipvlan-parent-shared',
  severity: 'warning',
  needs: 'file',
  keys: ['parent'],
  *check(project) {
    const parents = parentsOf(project);
    for (const { network, value, parent } of parents) {
      const others = parents.filter((each) => each.network.driver !== network.driver && each.parent === parent);
      const clash = gravestClash(network, others);
      if (clash) {
        const { other } = clash;
        yield {
          at: textPlace(value),
          data: { parent, other: other.network.key },
          related: [{ at: textPlace(other.value), role: 'other' }],
        };
      }
    }
  },
};
