import type { Rule } from '../findings';
import type { Related } from '../findings';
import { createdNetworks, optionValue } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';

export interface DuplicateBridgeName {
  readonly name: string;
  /** The other network; `bridge` for the engine's own. */
  readonly other: string;
}

export const bridgeNameDuplicate: Rule<'bridge-name-duplicate', DuplicateBridgeName> = {
  id: 'bridge-name-duplicate',
  severity: 'error',
  needs: 'file',
  keys: ['com.docker.network.bridge.name'],
  *check(project, { live }) {
    const key = 'com.docker.network.bridge.name';
    const named = createdNetworks(project).flatMap((network) => {
      const value = network.driver === 'bridge' ? optionValue(network, key) : undefined;
      return value?.text ? [{ network, value, name: value.text }] : [];
    });
    for (const { network, value, name } of named) {
      const twin = named.find((each) => each.network !== network && each.name === name);
      const existing = live?.networks.find((each) => each.options.get(key) === name && each.name !== network.realName);
      const other = name === 'docker0' ? 'bridge' : (twin?.network.key ?? existing?.name);
      if (other !== undefined) {
        const related: Related[] = twin ? [{ at: textPlace(twin.value), role: 'other' }] : [];
        yield {
          at: textPlace(value),
          severity: isUsed(network) ? 'error' : 'warning',
          data: { name, other },
          related,
        };
      }
    }
  },
};
