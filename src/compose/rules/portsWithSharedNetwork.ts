import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';
import { moveToOwnerFix } from '../moveToOwnerFix';

export const portsWithSharedNetwork: Rule<'ports-with-shared-network', ModeConflict> = {
  id: 'ports-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['ports'],
      severity: 'error',
      fixes: (service, entry) => moveToOwnerFix(project, service, entry),
    });
  },
};
