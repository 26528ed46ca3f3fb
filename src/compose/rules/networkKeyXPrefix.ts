import type { Rule } from '../findings';
import { givenPlace } from '../model/access';
import { placeOfUse } from '../model/use';
import { renameNetworkFix } from '../renameNetworkFix';

/** Compose takes a reference that begins with `x-` for an extension field, and then does not find the network. */
export const networkKeyXPrefix: Rule<'network-key-x-prefix', { readonly network: string }> = {
  id: 'network-key-x-prefix',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  *check(project) {
    for (const { attachments } of project.services.values()) {
      for (const { network, entry } of attachments) {
        if (network.startsWith('x-')) {
          yield {
            at: placeOfUse(givenPlace(entry), entry.trace),
            data: { network },
            fixes: () => renameNetworkFix(project, network),
          };
        }
      }
    }
  },
};
