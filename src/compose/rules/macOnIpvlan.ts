import type { Rule } from '../findings';
import { textPlace } from '../model/textPlace';

export interface MacOnIpvlan {
  readonly mac: string;
  readonly network: string;
}

export const macOnIpvlan: Rule<'mac-on-ipvlan', MacOnIpvlan> = {
  id: 'mac-on-ipvlan',
  severity: 'error',
  needs: 'file',
  *check(project) {
    for (const { network, value, text } of project.macs) {
      const { driver, external } = project.networks.get(network ?? '') ?? {};
      if (network !== undefined && driver === 'ipvlan' && external === false) {
        yield { at: textPlace(value), data: { mac: text, network } };
      }
    }
  },
};
