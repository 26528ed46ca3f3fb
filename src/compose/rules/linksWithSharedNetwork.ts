import type { Rule } from '../findings';
import { modeConflicts, sharedModes } from '../modeConflicts';
import type { ModeConflict } from '../modeConflicts';

/** To the engine, links to containers outside of the project are links as well. */
export const linksWithSharedNetwork: Rule<'links-with-shared-network', ModeConflict> = {
  id: 'links-with-shared-network',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  check(project) {
    return modeConflicts(project, {
      modes: sharedModes,
      keys: ['links', 'external_links'],
      severity: 'error',
    });
  },
};
