import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { mayRunTogether } from '../model/profiles';
import type { Service } from '../model/services';
import { textPlace } from '../model/textPlace';
import type { Project } from '../project';

export interface ShadowedService {
  readonly name: string;
  readonly key: 'aliases' | 'container_name' | 'hostname';
  readonly network: string;
}

export const aliasShadowsService: Rule<'alias-shadows-service', ShadowedService> = {
  id: 'alias-shadows-service',
  severity: 'warning',
  needs: 'file',
  *check(project) {
    for (const { service, attachment, value, text } of project.aliases) {
      if (shadowed(project, service, text)?.networks.has(attachment.network)) {
        yield { at: textPlace(value), data: { name: text, key: 'aliases', network: attachment.network } };
      }
    }
    for (const service of project.services.values()) {
      for (const key of ['container_name', 'hostname'] as const) {
        const value = scalarAt(service.value, key);
        const other = shadowed(project, service, value?.text);
        const network = [...service.networks].find((each) => other?.networks.has(each));
        if (value?.text && network !== undefined) {
          yield { at: textPlace(value), data: { name: value.text, key, network } };
        }
      }
    }
  },
};

/** Another service that answers to the name already. */
function shadowed(project: Project, service: Service, name: string | undefined): Service | undefined {
  const other = project.services.get(name ?? '');
  return other && other !== service && mayRunTogether(other, service) ? other : undefined;
}
