import type { Fix, Rule } from '../findings';
import { entryAt } from '../model/access';
import { bindingsOf } from '../model/bindings';
import type { Binding } from '../model/bindings';
import { countOf } from '../model/portRange';
import { textPlace } from '../model/textPlace';
import { placeOfUse } from '../model/use';
import { portPartFix } from '../portPartFix';
import type { Project } from '../project';

export interface PortWithReplicas {
  readonly service: string;
  readonly replicas: number;
  readonly port: string;
}

/** Every container asks for the same ports of the host; of a range for one port each takes what is left. */
export const portWithReplicas: Rule<'port-with-replicas', PortWithReplicas> = {
  id: 'port-with-replicas',
  severity: 'error',
  needs: 'file',
  keys: ['scale', 'replicas'],
  *check(project) {
    for (const service of project.services.values()) {
      const { name, enabled, replicas, value } = service;
      const count = (entryAt(value, 'scale') ?? entryAt(value, 'deploy', 'replicas'))?.value;
      if (count?.kind !== 'scalar' || replicas === undefined || replicas < 2) {
        continue;
      }
      const scarce = bindingsOf(project, service).filter((each) => !each.anyOf || countOf(each) < replicas);
      const [binding, ...others] = scarce;
      if (binding) {
        yield {
          at: placeOfUse(textPlace(count), count.trace),
          severity: enabled ? 'error' : 'warning',
          data: { service: name, replicas, port: binding.published.text },
          related: scarce.map(({ published }) => ({ at: published.at, role: 'other' })),
          fixes: () => (others.length === 0 ? rangeFix(project, binding, replicas) : []),
        };
      }
    }
  },
};

function rangeFix(project: Project, { first, last, anyOf, published }: Binding, replicas: number): readonly Fix[] {
  const end = first + replicas - 1;
  return (anyOf || first === last) && end <= 65535 ? portPartFix(project, published, `${first}-${end}`) : [];
}
