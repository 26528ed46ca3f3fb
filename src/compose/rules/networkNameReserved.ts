import type { Rule } from '../findings';
import { isUsed } from '../model/pools';
import { predefinedNames, writtenName } from '../model/realNames';
import { textPlace } from '../model/textPlace';

export interface ReservedName {
  readonly network: string;
  readonly name: string;
}

/** Names that the engine keeps for itself; in another case they are free. */
export const networkNameReserved: Rule<'network-name-reserved', ReservedName> = {
  id: 'network-name-reserved',
  severity: 'error',
  needs: 'file',
  keys: ['name'],
  *check({ networks }) {
    for (const network of networks.values()) {
      const written = writtenName(network);
      const name = written?.text;
      if (network.external === false && written && name && (predefinedNames.has(name) || name === 'default')) {
        yield {
          at: textPlace(written),
          severity: isUsed(network) ? 'error' : 'warning',
          data: { network: network.key, name },
        };
      }
    }
  },
};
