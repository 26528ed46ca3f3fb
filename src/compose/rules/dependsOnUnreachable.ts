import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { shareNoNetwork } from '../model/reach';
import { joinOtherFixes } from '../joinFix';

export interface Unreachable {
  readonly service: string;
  readonly target: string;
}

/**
 * Legal, since `depends_on` only orders; often a mistake, since one waits for what one wants to talk to. A container
 * that is to be done before has nobody to talk to.
 */
export const dependsOnUnreachable: Rule<'depends-on-unreachable', Unreachable> = {
  id: 'depends-on-unreachable',
  severity: 'information',
  needs: 'file',
  keys: ['depends_on'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const { by, target, at, entry } of service.dependencies) {
        const other = project.services.get(target);
        const condition = entry && scalarAt(entry.value, 'condition')?.text;
        const talks = condition !== 'service_completed_successfully';
        if (by === 'depends_on' && talks && shareNoNetwork(service, other)) {
          yield { at, data: { service: service.name, target }, fixes: () => joinOtherFixes(project, service, other) };
        }
      }
    }
  },
};
