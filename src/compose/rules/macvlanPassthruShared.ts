import type { Rule } from '../findings';
import { optionText } from '../model/driverOptions';
import { parentsOf } from '../model/parents';
import { textPlace } from '../model/textPlace';
import { gravestClash } from '../model/together';

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
    for (const { network, value, parent } of parents) {
      const rivals = parents.filter(
        (each) =>
          each.parent === parent &&
          [each.network, network].some((one) => optionText(one, 'macvlan_mode') === 'passthru'),
      );
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
