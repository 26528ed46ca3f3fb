import type { Rule } from '../findings';
import { sharedParents } from '../sharedParents';
import type { SharedParent } from '../sharedParents';

export const ipvlanParentShared: Rule<'ipvlan-parent-shared', SharedParent> = {
  id: 'ipvlan-parent-shared',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  check(project) {
    return sharedParents(project, 'ipvlan', () => true);
  },
};
