import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { liveContainer, ownContainer } from '../model/modeTargets';
import type { OwnContainer } from '../model/modeTargets';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';

export interface OwnContainerMode {
  readonly service: string;
  readonly container: string;
  readonly owner: string;
  readonly by: OwnContainer['by'];
}

/** Compose orders `service:`, not `container:`, and a container's name is not that of its service. */
export const networkModeContainerOfOwnService: Rule<'network-mode-container-of-own-service', OwnContainerMode> = {
  id: 'network-mode-container-of-own-service',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  *check(project, { live }) {
    for (const { name, networkMode } of project.services.values()) {
      const own = networkMode?.kind === 'container' ? ownContainer(project, networkMode.target) : undefined;
      // A container that happens to have the name of a service is what the engine will take.
      const foreign = own?.by === 'service' && live && networkMode && liveContainer(live, networkMode.target);
      if (!networkMode || !own || own.service.name === name || foreign) {
        continue;
      }
      const { target, value } = networkMode;
      yield {
        at: placeOfUse(textPlace(value), value.trace),
        data: { service: name, container: target, owner: own.service.name, by: own.by },
        related: [{ at: keyPlace(own.service.entry), role: 'declared-here' }],
        fixes: () => replaceFix(value, `service:${own.service.name}`, own.by === 'service' ? 'to be judged' : 'safe'),
      };
    }
  },
};
