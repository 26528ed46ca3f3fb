import type { Rule } from '../findings';
import type { Related } from '../findings';
import { createdNetworks, optionValue } from '../model/driverOptions';
import { isUsed } from '../model/pools';
import { textPlace } from '../model/textPlace';
import { gravestClash } from '../model/together';

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
      const twins = named.filter((each) => each.name === name);
      const clash = gravestClash(network, twins);
      const existing = live?.networks.find((each) => each.options.get(key) === name && each.name !== network.realName);
      const taken = name === 'docker0' ? 'bridge' : existing?.name;
      const related: Related[] = clash ? [{ at: textPlace(clash.other.value), role: 'other' }] : [];
      if (taken !== undefined) {
        const severity = isUsed(network) ? 'error' : 'warning';
        yield { at: textPlace(value), severity, data: { name, other: taken }, related };
      } else if (clash) {
        const { other, severity } = clash;
        yield { at: textPlace(value), severity, data: { name, other: other.network.key }, related };
      }
    }
  },
};
