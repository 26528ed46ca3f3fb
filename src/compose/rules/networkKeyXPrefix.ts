import type { Rule } from '../findings';
import { placeOfUse } from '../model/use';

/** Compose takes a reference that begins with `x-` for an extension field, and then does not find the network. */
export const networkKeyXPrefix: Rule<'network-key-x-prefix', { readonly network: string }> = {
  id: 'network-key-x-prefix',
  severity: 'error',
  needs: 'file',
  *check({ services }) {
    for (const { attachments } of services.values()) {
      for (const { network, entry } of attachments) {
        if (network.startsWith('x-')) {
          yield { at: placeOfUse(entry.keyNode, entry.trace), data: { network } };
        }
      }
    }
  },
};
