import type { Rule } from '../findings';
import { entryAt } from '../model/access';

/** A mapping without a name, which Compose takes for `true`. */
export const externalForm: Rule<'external-form', { readonly network: string }> = {
  id: 'external-form',
  severity: 'warning',
  needs: 'file',
  keys: ['external'],
  *check({ networks }) {
    for (const { key, value } of networks.values()) {
      const external = entryAt(value, 'external')?.value;
      // Any key but those of the user's own is refused, which says enough.
      if (external?.kind === 'map' && [...external.entries.keys()].every((each) => each.startsWith('x-'))) {
        const { file, start, end } = external.node;
        yield {
          at: external.node,
          data: { network: key },
          fixes: () =>
            external.trace
              ? []
              : [{ title: { code: 'replace', text: 'true' }, safe: true, edits: [{ file, start, end, text: 'true' }] }],
        };
      }
    }
  },
};
