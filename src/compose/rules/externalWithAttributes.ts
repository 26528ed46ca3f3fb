import type { Rule } from '../findings';
import { entryAt, keyPlace, pairPlace } from '../model/access';
import { placeOfMerge } from '../model/use';
import { removeFix } from '../removeFix';
import { networkShape } from '../schema';

export interface ExternalAttribute {
  readonly network: string;
  readonly key: string;
}

/** Keys that Compose knows; of others it says that they are not allowed. */
const attributes: ReadonlySet<string> = new Set(
  [...(networkShape.map?.keys.keys() ?? [])].filter((key) => key !== 'external' && key !== 'name'),
);

/** Compose neither sets nor compares them. */
export const externalWithAttributes: Rule<'external-with-attributes', ExternalAttribute> = {
  id: 'external-with-attributes',
  severity: 'warning',
  needs: 'file',
  keys: ['external'],
  *check(project) {
    for (const network of project.networks.values()) {
      const external = entryAt(network.value, 'external');
      const entries = network.external === true ? network.value?.entries.values() : undefined;
      for (const entry of entries ?? []) {
        if (!external || !attributes.has(entry.key)) {
          continue;
        }
        yield {
          at: placeOfMerge(keyPlace(entry), entry.trace),
          data: { network: network.key, key: entry.key },
          related: [{ at: placeOfMerge(pairPlace(external), external.trace), role: 'declared-here' }],
          // Where another file makes it external, this one by itself may mean the attribute.
          fixes: () => (entry.keyNode.file === external.keyNode.file ? removeFix(project, entry) : []),
        };
      }
    }
  },
};
