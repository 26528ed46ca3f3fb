import type { Rule } from '../findings';
import { modeConflicts } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

export const portsWithNoneNetwork: Rule<'ports-with-none-network', ModeConflict> = {
  id: 'ports-with-none-network',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: ['none'],
      keys: ['ports'],
      severity: 'warning',
    });
  },
};
