import type { Rule } from '../findings';
import type { MacAddress } from '../model/macs';
import { mayRunTogether } from '../model/profiles';
import { textPlace } from '../model/textPlace';

export interface DuplicateMac {
  readonly mac: string;
  readonly network: string;
  readonly other: string;
}

export const macDuplicate: Rule<'mac-duplicate', DuplicateMac> = {
  id: 'mac-duplicate',
  severity: 'warning',
  needs: 'file',
  keys: ['mac_address'],
  *check(project) {
    const all = project.macs;
    for (const mac of all) {
      const other = all.find((each) => isSame(each, mac) && mayRunTogether(each.service, mac.service));
      if (other && mac.network !== undefined) {
        yield {
          at: textPlace(mac.value),
          data: { mac: mac.text, network: mac.network, other: other.service.name },
          related: [{ at: textPlace(other.value), role: 'other' }],
        };
      }
    }
  },
};

function isSame(one: MacAddress, other: MacAddress): boolean {
  return (
    one.service !== other.service &&
    one.network === other.network &&
    one.read.kind === 'mac' &&
    other.read.kind === 'mac' &&
    one.read.bytes.join() === other.read.bytes.join()
  );
}
