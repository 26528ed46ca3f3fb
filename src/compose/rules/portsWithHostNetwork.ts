import type { Rule } from '../findings';
import { modeConflicts } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

/** What listens in the container listens on the host as it is. */
export const portsWithHostNetwork: Rule<'ports-with-host-network', ModeConflict> = {
  id: 'ports-with-host-network',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: ['host'],
      keys: ['ports'],
      severity: 'warning',
    });
  },
};
