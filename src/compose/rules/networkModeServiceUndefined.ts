import type { Rule } from '../findings';
import { ownContainer } from '../model/modeTargets';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { replaceFix } from '../replaceFix';
import { nearest } from '../suggestions';

export interface UndefinedOwner {
  readonly service: string;
  readonly target: string;
}

export const networkModeServiceUndefined: Rule<'network-mode-service-undefined', UndefinedOwner> = {
  id: 'network-mode-service-undefined',
  severity: 'error',
  needs: 'file',
  keys: ['network_mode'],
  *check(project) {
    for (const { name, enabled, networkMode } of project.services.values()) {
      if (networkMode?.kind !== 'service' || project.services.has(networkMode.target)) {
        continue;
      }
      const { target, value } = networkMode;
      if (target === '' || project.complete) {
        yield {
          at: placeOfUse(textPlace(value), value.trace),
          severity: enabled ? 'error' : 'warning',
          data: { service: name, target },
          fixes: () => {
            const meant = ownContainer(project, target.trim())?.service.name;
            const near = nearest(target, project.services.keys()).filter((key) => key !== name && key !== meant);
            return [...(meant === undefined ? [] : [meant]), ...near].flatMap((key) =>
              replaceFix(value, `service:${key}`, 'to be judged'),
            );
          },
        };
      }
    }
  },
};
