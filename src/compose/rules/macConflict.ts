import type { Fix, Rule } from '../findings';
import { textPlace } from '../model/textPlace';
import { entryAt } from '../model/access';
import { removeFix } from '../removeFix';

export interface ConflictingMac {
  readonly mac: string;
  readonly network: string;
}

export const macConflict: Rule<'mac-conflict', ConflictingMac> = {
  id: 'mac-conflict',
  severity: 'error',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    const all = project.macs;
    for (const own of all.filter(({ level }) => level === 'service')) {
      const main = all.find(
        ({ level, service, network }) => level === 'network' && service === own.service && network === own.network,
      );
      if (main?.network !== undefined && main.text !== own.text) {
        const data = { mac: own.text, network: main.network };
        const entry = entryAt(own.service.value, 'mac_address');
        const fixes = (): readonly Fix[] => (entry ? removeFix(project, entry) : []);
        yield { at: textPlace(own.value), data, related: [{ at: textPlace(main.value), role: 'other' }], fixes };
        yield { at: textPlace(main.value), data, related: [{ at: textPlace(own.value), role: 'other' }], fixes };
      }
    }
  },
};
