import { removeNode } from '../edits';
import type { Rule } from '../findings';
import { listAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import type { ScalarValue } from '../model/values';

export interface DuplicateMembership {
  readonly service: string;
  readonly network: string;
}

export const serviceNetworksDuplicate: Rule<'service-networks-duplicate', DuplicateMembership> = {
  id: 'service-networks-duplicate',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  schemaLike: true,
  *check(project) {
    for (const { tree, document } of project.layers) {
      const services = tree.entries.get('services')?.value;
      for (const [service, { value }] of services?.kind === 'map' ? services.entries : []) {
        const seen = new Map<string, ScalarValue>();
        for (const item of listAt(value, 'networks')?.items ?? []) {
          const network = item.kind === 'scalar' && item.type === 'string' ? item.text : undefined;
          if (item.kind !== 'scalar' || network === undefined) {
            continue;
          }
          const first = seen.get(network);
          if (!first) {
            seen.set(network, item);
            continue;
          }
          yield {
            at: textPlace(item),
            data: { service, network },
            related: [{ at: textPlace(first), role: 'first' }],
            fixes: () =>
              item.node.file === document.file
                ? [{ title: { code: 'remove', text: network }, safe: true, edits: [removeNode(document, item.node)] }]
                : [],
          };
        }
      }
    }
  },
};
