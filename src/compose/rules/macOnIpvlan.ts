import type { Rule } from '../findings';
import { entryAt } from '../model/access';
import { textPlace } from '../model/textPlace';
import { removeFix } from '../removeFix';

export interface MacOnIpvlan {
  readonly mac: string;
  readonly network: string;
}

export const macOnIpvlan: Rule<'mac-on-ipvlan', MacOnIpvlan> = {
  id: 'mac-on-ipvlan',
  severity: 'error',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    for (const { service, level, network, value, text } of project.macs) {
      const { driver, external } = project.networks.get(network ?? '') ?? {};
      if (network !== undefined && driver === 'ipvlan' && external === false) {
        yield {
          at: textPlace(value),
          data: { mac: text, network },
          fixes: () => {
            const attachment = service.attachments.find((each) => each.network === network);
            const entry = entryAt(level === 'service' ? service.value : attachment?.options, 'mac_address');
            return entry ? removeFix(project, entry) : [];
          },
        };
      }
    }
  },
};
