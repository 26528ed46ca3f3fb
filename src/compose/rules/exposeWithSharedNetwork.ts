import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';
import { moveToOwnerFix } from '../moveToOwnerFix';

export const exposeWithSharedNetwork: Rule<'expose-with-shared-network', ModeConflict> = {
  id: 'expose-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['expose'],
      severity: 'error',
      fixes: (service, entry) => moveToOwnerFix(project, service, entry),
    });
  },
};
