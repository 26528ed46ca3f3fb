import type { Rule } from '../findings';
import type { Dependency } from '../model/services';
import { addPair } from '../edits';
import type { Fix } from '../findings';
import type { Entry } from '../model/values';
import type { Project } from '../project';

export interface DisabledDependency {
  readonly service: string;
  readonly target: string;
  readonly profiles: readonly string[];
  readonly by: Dependency['by'];
}

/** A service of a profile that is not active is not there for Compose. `network_mode` has a rule of its own. */
export const dependsOnDisabled: Rule<'depends-on-disabled', DisabledDependency> = {
  id: 'depends-on-disabled',
  severity: 'error',
  needs: 'file',
  *check({ services, documents }) {
    for (const service of services.values()) {
      for (const { by, target, required, at, entry } of service.dependencies) {
        const other = services.get(target);
        if (service.enabled && required && other && !other.enabled && by !== 'network_mode') {
          yield {
            at,
            data: { service: service.name, target, profiles: other.profiles, by },
            fixes: () => notRequiredFix(documents, entry),
          };
        }
      }
    }
  },
};

/** Compose then starts the service without the other. */
function notRequiredFix(documents: Project['documents'], entry: Entry | undefined): readonly Fix[] {
  const map = entry?.pair?.value;
  const document = map && documents.get(map.file);
  const own = map?.kind === 'map' && map.pairs.length > 0 && !entry?.trace && !entry?.earlier;
  return document && own
    ? [
        {
          title: { code: 'add', text: 'required: false' },
          safe: false,
          edits: [addPair(document, map, 'required', 'false')],
        },
      ]
    : [];
}
