import type { Rule } from '../findings';
import { optionText } from '../model/driverOptions';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';

export interface PassthruShared {
  readonly parent: string;
  readonly other: string;
}

export const macvlanPassthruShared: Rule<'macvlan-passthru-shared', PassthruShared> = {
  id: 'macvlan-passthru-shared',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  *check(project) {
    const parents = parentsOf(project).filter(({ network }) => network.driver === 'macvlan');
    for (const { network, value, parent, severity } of parents) {
      const other = parents.find(
        (each) =>
          each.network !== network &&
          each.parent === parent &&
          [each.network, network].some((one) => optionText(one, 'macvlan_mode') === 'passthru'),
      );
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
