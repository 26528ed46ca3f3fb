import type { Rule } from '../findings';
import { liveContainer, ownContainer } from '../model/modeTargets';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';
import { nearest } from '../suggestions';

export interface MissingContainer {
  readonly service: string;
  readonly container: string;
}

/** A container that Compose itself makes has a rule of its own. */
export const networkModeContainerMissing: Rule<'network-mode-container-missing', MissingContainer> = {
  id: 'network-mode-container-missing',
  severity: 'error',
  needs: 'live',
  keys: ['network_mode'],
  *check(project, { live }) {
    for (const { name, enabled, networkMode } of project.services.values()) {
      if (!live || networkMode?.kind !== 'container' || !/^\S+$/.test(networkMode.target)) {
        continue;
      }
      const { target, value } = networkMode;
      if (!liveContainer(live, target) && !ownContainer(project, target)) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: enabled ? 'error' : 'warning',
          data: { service: name, container: target },
          fixes: () =>
            nearest(
              target,
              live.containers.map((container) => container.name),
            ).flatMap((container) => replaceFix(value, `container:${container}`, 'to be judged')),
        };
      }
    }
  },
};
