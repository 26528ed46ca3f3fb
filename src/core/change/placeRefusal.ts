import type { MappedAddress } from './mapAddress';
import type { Refusal } from './refusals';

/** Why an address cannot be asked for, by where it would come to lie. */
export function placeRefusal(container: string, address: string, kind: MappedAddress['kind']): Refusal {
  switch (kind) {
    case 'no-subnet':
      return { code: 'address-needs-subnet', container, address };
    case 'reserved':
      return { code: 'address-reserved', container, address };
    // A chosen address that would have been moved lies outside as well.
    case 'address':
    case 'outside':
      return { code: 'address-outside', container, address };
  }
}
