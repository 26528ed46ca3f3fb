import { removeNode } from '../edits';
import type { Rule } from '../findings';
import { portKey } from '../model/ports';
import { textPlace } from '../model/textPlace';
import type { Value } from '../model/values';
import type { Place } from '../source';

export interface DuplicatePort {
  readonly service: string;
}

/** Compose drops it. */
export const portDuplicate: Rule<'port-duplicate', DuplicatePort> = {
  id: 'port-duplicate',
  severity: 'warning',
  needs: 'file',
  keys: ['ports'],
  *check({ services, documents }) {
    for (const { name, ports } of services.values()) {
      const seen = new Map<string, Value>();
      for (const port of ports) {
        const { value: item } = port;
        const key = portKey(port).toLowerCase();
        const first = seen.get(key);
        if (!first) {
          seen.set(key, item);
          continue;
        }
        const document = documents.get(item.node.file);
        yield {
          at: placeOf(item),
          data: { service: name },
          related: [{ at: placeOf(first), role: 'first' }],
          tags: ['unnecessary'],
          fixes: () =>
            document && !item.trace
              ? [
                  {
                    title: { code: 'remove', text: document.text.slice(item.node.start, item.node.end) },
                    safe: true,
                    edits: [removeNode(document, item.node)],
                  },
                ]
              : [],
        };
      }
    }
  },
};

function placeOf(item: Value): Place {
  return item.kind === 'scalar' ? textPlace(item) : item.node;
}
