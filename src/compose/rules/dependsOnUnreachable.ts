import type { Rule } from '../findings';
import { shareNoNetwork } from '../model/reach';
import { joinOtherFixes } from '../joinFix';

export interface Unreachable {
  readonly service: string;
  readonly target: string;
}

/** Legal, since `depends_on` only orders; often a mistake, since one waits for what one wants to talk to. */
export const dependsOnUnreachable: Rule<'depends-on-unreachable', Unreachable> = {
  id: 'depends-on-unreachable',
  severity: 'information',
  needs: 'file',
  keys: ['depends_on'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const { by, target, at } of service.dependencies) {
        const other = project.services.get(target);
        if (by === 'depends_on' && shareNoNetwork(service, other)) {
          yield { at, data: { service: service.name, target }, fixes: () => joinOtherFixes(project, service, other) };
        }
      }
    }
  },
};
