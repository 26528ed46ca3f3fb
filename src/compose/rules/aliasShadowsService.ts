import { removeMember } from '../edits';
import type { Fix, Rule } from '../findings';
import { entryAt, scalarAt } from '../model/access';
import { mayRunTogether } from '../model/profiles';
import type { Service } from '../model/services';
import { textPlace } from '../model/textPlace';
import type { ScalarValue } from '../model/values';
import type { Project } from '../project';
import { removeFix } from '../removeFix';

export interface ShadowedService {
  readonly name: string;
  readonly key: 'aliases' | 'container_name' | 'hostname';
  readonly network: string;
}

export const aliasShadowsService: Rule<'alias-shadows-service', ShadowedService> = {
  id: 'alias-shadows-service',
  severity: 'warning',
  needs: 'file',
  keys: ['aliases', 'container_name', 'hostname'],
  *check(project) {
    for (const { service, attachment, value, text } of project.aliases) {
      if (shadowed(project, service, text)?.networks.has(attachment.network)) {
        yield {
          at: textPlace(value),
          data: { name: text, key: 'aliases', network: attachment.network },
          fixes: () => removeAlias(project, value),
        };
      }
    }
    for (const service of project.services.values()) {
      for (const key of ['container_name', 'hostname'] as const) {
        const value = scalarAt(service.value, key);
        const other = shadowed(project, service, value?.text);
        const network = [...service.networks].find((each) => other?.networks.has(each));
        if (value?.text && network !== undefined) {
          const entry = entryAt(service.value, key);
          yield {
            at: textPlace(value),
            data: { name: value.text, key, network },
            fixes: () => (entry ? removeFix(project, entry) : []),
          };
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

/** The last alias goes with its list. */
function removeAlias({ documents }: Project, { node, source, trace }: ScalarValue): readonly Fix[] {
  const document = documents.get(node.file);
  return document && !trace
    ? [{ title: { code: 'remove', text: source }, safe: false, edits: [removeMember(document, node)] }]
    : [];
}
