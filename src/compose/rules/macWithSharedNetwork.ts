import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

export const macWithSharedNetwork: Rule<'mac-with-shared-network', ModeConflict> = {
  id: 'mac-with-shared-network',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['mac_address'],
      severity: 'warning',
    });
  },
};
