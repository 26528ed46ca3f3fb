import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

/** The engine refuses a host name and drops a domain name. */
export const hostnameWithSharedNetwork: Rule<'hostname-with-shared-network', ModeConflict> = {
  id: 'hostname-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project) {
    yield* modeConflicts(project, { modes: sharedModes, keys: ['hostname'], severity: 'error' });
    yield* modeConflicts(project, { modes: sharedModes, keys: ['domainname'], severity: 'warning' });
  },
};
