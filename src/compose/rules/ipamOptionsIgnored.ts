import type { Rule } from '../findings';
import { removeNode } from '../edits';
import { entryAt, keyPlace } from '../model/access';
import type { Value } from '../model/values';

export interface IgnoredIpamOptions {
  readonly network: string;
}

export const ipamOptionsIgnored: Rule<'ipam-options-ignored', IgnoredIpamOptions> = {
  id: 'ipam-options-ignored',
  severity: 'warning',
  needs: 'file',
  keys: ['ipam'],
  *check(project) {
    for (const network of project.networks.values()) {
      const entry = network.external === false ? entryAt(network.value, 'ipam', 'options') : undefined;
      // What Compose refuses it does not ignore, and nothing is lost where nothing is said.
      if (entry && isTaken(entry.value)) {
        yield {
          at: keyPlace(entry),
          data: { network: network.key },
          fixes: () => {
            const document = project.documents.get(entry.keyNode.file);
            return document
              ? [
                  {
                    title: { code: 'remove', text: 'options' },
                    safe: false,
                    edits: [removeNode(document, entry.keyNode)],
                  },
                ]
              : [];
          },
        };
      }
    }
  },
};

function isTaken(options: Value): boolean {
  return (
    options.kind === 'map' &&
    options.entries.size > 0 &&
    [...options.entries.values()].every(({ value }) => value.kind === 'scalar' && value.type === 'string')
  );
}
