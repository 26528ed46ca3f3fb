import type { Rule } from '../findings';
import { givenPlace, keyPlace } from '../model/access';
import { placeOfUse } from '../model/use';
import { renameNetworkFix } from '../renameNetworkFix';
import { checkedKey } from '../schema';

export interface InvalidKey {
  readonly key: string;
  /** In the mapping of a service Compose refuses the key; elsewhere it only does not look at what is under it. */
  readonly refused: boolean;
}

export const networkKeyInvalid: Rule<'network-key-invalid', InvalidKey> = {
  id: 'network-key-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['networks'],
  *check(project) {
    const { services, networks } = project;
    for (const { key, entry } of networks.values()) {
      if (entry && !checkedKey.test(key)) {
        yield {
          at: keyPlace(entry),
          severity: 'information',
          data: { key, refused: false },
          fixes: () => renameNetworkFix(project, key),
        };
      }
    }
    for (const { attachments } of services.values()) {
      for (const { network, entry } of attachments) {
        if (network !== '' && !checkedKey.test(network)) {
          const refused = entry.pair !== undefined;
          const severity = refused ? 'error' : 'information';
          yield {
            at: placeOfUse(givenPlace(entry), entry.trace),
            severity,
            data: { key: network, refused },
            fixes: () => renameNetworkFix(project, network),
          };
        }
      }
    }
  },
};
