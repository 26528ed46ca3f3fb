import type { Rule } from '../findings';
import { scalarAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import { hasTwoNames } from './externalNameDeprecated';

export interface TwoNames {
  readonly network: string;
  readonly name: string;
  readonly externalName: string;
}

export const externalNameConflict: Rule<'external-name-conflict', TwoNames> = {
  id: 'external-name-conflict',
  severity: 'error',
  needs: 'file',
  keys: ['external'],
  *check({ networks }) {
    for (const network of networks.values()) {
      const name = scalarAt(network.value, 'name');
      const old = scalarAt(network.value, 'external', 'name');
      if (!name || !old || !hasTwoNames(network)) {
        continue;
      }
      const data = { network: network.key, name: name.text ?? '', externalName: old.text ?? '' };
      yield { at: textPlace(name), data, related: [{ at: textPlace(old), role: 'other' }] };
      yield { at: textPlace(old), data, related: [{ at: textPlace(name), role: 'other' }] };
    }
  },
};
