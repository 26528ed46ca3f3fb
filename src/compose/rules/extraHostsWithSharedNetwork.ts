import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';
import { moveToOwnerFix } from '../moveToOwnerFix';

export const extraHostsWithSharedNetwork: Rule<'extra-hosts-with-shared-network', ModeConflict> = {
  id: 'extra-hosts-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['extra_hosts'],
      severity: 'error',
      fixes: (service, entry) => moveToOwnerFix(project, service, entry),
    });
  },
};
