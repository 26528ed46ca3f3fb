import type { Rule } from '../findings';
import { modeConflicts } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

/** To the engine, links to containers outside of the project are links as well. */
export const linksWithHostNetwork: Rule<'links-with-host-network', ModeConflict> = {
  id: 'links-with-host-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: ['host'],
      keys: ['links', 'external_links'],
      severity: 'error',
    });
  },
};
