import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { createdNetworks } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';

export interface InvalidSwarmName {
  readonly name: string;
}

export const networkNameInvalidSwarm: Rule<'network-name-invalid-swarm', InvalidSwarmName> = {
  id: 'network-name-invalid-swarm',
  severity: 'error',
  needs: 'file',
  keys: ['name'],
  *check(project) {
    for (const network of createdNetworks(project)) {
      const written = scalarAt(network.value, 'name');
      const name = written?.text;
      const refused = name !== undefined && name !== '' && !(name.length <= 63 && component.test(name));
      if (written && network.driver === 'overlay' && refused) {
        yield { at: textPlace(written), severity: isUsed(network) ? 'error' : 'warning', data: { name } };
      }
    }
  },
};

/** swarmkit's `isValidDNSName`. */
const component = /^[a-zA-Z0-9]+(?:[-_.]+[a-zA-Z0-9]+)*$/;
