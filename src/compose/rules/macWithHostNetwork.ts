import type { Rule } from '../findings';
import { modeConflicts } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

/** Since engine API 1.44 Compose gives the address to an attachment, and beside a network mode there is none. */
export const macWithHostNetwork: Rule<'mac-with-host-network', ModeConflict> = {
  id: 'mac-with-host-network',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: ['host', 'none', 'bridge', 'default'],
      keys: ['mac_address'],
      severity: 'warning',
    });
  },
};
