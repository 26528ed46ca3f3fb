import type { Rule } from '../findings';
import { optionText } from '../model/driverOptions';
import type { Network } from '../model/networks';
import { sharedParents } from '../sharedParents';
import type { SharedParent } from '../sharedParents';

export const macvlanPassthruShared: Rule<'macvlan-passthru-shared', SharedParent> = {
  id: 'macvlan-passthru-shared',
  severity: 'error',
  needs: 'file',
  keys: ['parent'],
  check(project) {
    return sharedParents(project, 'macvlan', (one, other) => isPassthru(one) || isPassthru(other));
  },
};

function isPassthru(network: Network): boolean {
  return optionText(network, 'macvlan_mode') === 'passthru';
}
