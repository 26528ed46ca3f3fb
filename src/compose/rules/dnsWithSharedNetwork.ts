import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';
import { moveToOwnerFix } from '../moveToOwnerFix';

export const dnsWithSharedNetwork: Rule<'dns-with-shared-network', ModeConflict> = {
  id: 'dns-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['dns'],
      severity: 'error',
      fixes: (service, entry) => moveToOwnerFix(project, service, entry),
    });
  },
};
