import { formatAddress, readAddress, readCidr } from '../../core/addressing';
import type { SubnetMap } from '../../core/inspection/subnetMap';
import { addressUseLabel, holderSentence, stretchText } from '../../messages/inspectorAddresses';
import { addressSentence } from './addressText';

export interface AddressLine {
  readonly addresses: string;
  readonly use: string;
  readonly detail: string;
}

/** The map in words, with every free stretch as one line. */
export function addressLines(map: SubnetMap): readonly AddressLine[] {
  const subnet = readCidr(map.subnet);
  if (!subnet) return [];
  const lines: AddressLine[] = [];
  let next = subnet.first;
  function free(until: bigint): void {
    if (until < next) return;
    const stretch = stretchText(formatAddress(map.family, next), formatAddress(map.family, until));
    lines.push({ addresses: stretch, use: addressUseLabel('free'), detail: '' });
  }
  for (const used of map.used) {
    const value = readAddress(used.address)?.value ?? next;
    free(value - 1n);
    lines.push({
      addresses: used.address,
      use: addressUseLabel(used.use),
      detail: used.clash ? addressSentence(map, used.address, used) : used.holders.map(holderSentence).join('; '),
    });
    next = value + 1n;
  }
  free(subnet.last);
  return lines;
}
