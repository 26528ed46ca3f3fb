import type { Rule } from '../findings';
import { keyPlace } from '../model/access';
import { optionText } from '../model/driverOptions';
import { removeFix } from '../removeFix';

export interface L3Gateway {
  readonly gateway: string;
  readonly mode: string;
}

export const ipvlanL3Gateway: Rule<'ipvlan-l3-gateway', L3Gateway> = {
  id: 'ipvlan-l3-gateway',
  severity: 'hint',
  needs: 'file',
  keys: ['ipvlan_mode'],
  *check(project) {
    for (const { network, entry, gateway } of project.pools) {
      const mode = network.driver === 'ipvlan' ? optionText(network, 'ipvlan_mode') : undefined;
      const pair = entry.value.entries.get('gateway');
      if (pair && gateway && (mode === 'l3' || mode === 'l3s')) {
        yield { at: keyPlace(pair), data: { gateway: gateway.text, mode }, fixes: () => removeFix(project, pair) };
      }
    }
  },
};
