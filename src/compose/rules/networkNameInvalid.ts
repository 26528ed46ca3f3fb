import type { Rule } from '../findings';
import { isUsed } from '../model/pools';
import { writtenName } from '../model/realNames';

export interface BlankName {
  readonly network: string;
  readonly external: boolean;
}

export const networkNameInvalid: Rule<'network-name-invalid', BlankName> = {
  id: 'network-name-invalid',
  severity: 'error',
  needs: 'file',
  keys: ['name'],
  *check({ networks }) {
    for (const network of networks.values()) {
      const written = writtenName(network);
      if (written?.text?.trim() === '') {
        yield {
          at: written.node,
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: network.key, external: network.external === true },
        };
      }
    }
  },
};
