import { removeNode } from '../edits';
import type { Rule } from '../findings';
import { shareNoNetwork } from '../model/reach';
import type { Unreachable } from './dependsOnUnreachable';
import { linksOf } from './linkInvalid';
import { joinOtherFixes } from '../joinFix';

/** The name of a link is only known on a network that both are on. */
export const linkNoSharedNetwork: Rule<'link-no-shared-network', Unreachable> = {
  id: 'link-no-shared-network',
  severity: 'warning',
  needs: 'file',
  keys: ['links'],
  *check(project) {
    for (const service of project.services.values()) {
      for (const { value, parts, targetAt } of linksOf(service)) {
        const [target = ''] = parts;
        const document = project.documents.get(value.node.file);
        if (document && parts.length <= 2 && shareNoNetwork(service, project.services.get(target))) {
          yield {
            at: targetAt,
            data: { service: service.name, target },
            fixes: () => [
              ...joinOtherFixes(project, service, project.services.get(target)),
              { title: { code: 'remove', text: target }, safe: false, edits: [removeNode(document, value.node)] },
            ],
          };
        }
      }
    }
  },
};
