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
  /** `itself`: the container is the one that would join it. */
  readonly by: OwnContainer['by'] | 'itself';
}

/** Compose orders `service:`, not `container:`, and a container's name is not that of its service. */
export const networkModeContainerOfOwnService: Rule<'network-mode-container-of-own-service', OwnContainerMode> = {
  id: 'network-mode-container-of-own-service',
  severity: 'warning',
  needs: 'file',
  keys: ['network_mode'],
  *check(project, { live }) {
    for (const { name, enabled, networkMode } of project.services.values()) {
      const own = networkMode?.kind === 'container' ? ownContainer(project, networkMode.target) : undefined;
      // A container that happens to have the name of a service is what the engine will take.
      const foreign = own?.by === 'service' && live && networkMode && liveContainer(live, networkMode.target);
      const itself = own?.service.name === name;
      // A service may well have the name of a container that Compose does not make.
      if (!networkMode || !own || foreign || (itself && own.by === 'service')) {
        continue;
      }
      const { target, value } = networkMode;
      const by = itself ? 'itself' : own.by;
      yield {
        at: placeOfUse(textPlace(value), value.trace),
        severity: itself && enabled ? 'error' : 'warning',
        data: { service: name, container: target, owner: own.service.name, by },
        related: [{ at: keyPlace(own.service.entry), role: 'declared-here' }],
        fixes: () =>
          itself
            ? []
            : replaceFix(value, `service:${own.service.name}`, own.by === 'service' ? 'to be judged' : 'safe'),
      };
    }
  },
};
