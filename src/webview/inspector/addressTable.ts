import { readAddress, formatAddress, readCidr } from '../../core/addressing';
import type { SubnetMap } from '../../core/inspection/subnetMap';
import { addressUseLabel, holderSentence, stretchText } from '../../messages/inspectorAddresses';
import { inspectorWord } from '../../messages/inspectorWords';
import { make } from '../parts/dom';
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

export function makeAddressTable(map: SubnetMap): HTMLElement {
  const heads = [inspectorWord('address'), inspectorWord('use'), inspectorWord('holder')];
  return make(
    'div',
    {
      class: 'table-scroll',
      tabindex: 0,
      role: 'region',
      'aria-label': `${inspectorWord('addresses')}: ${map.subnet}`,
    },
    make(
      'table',
      {},
      make('caption', { class: 'visually-hidden' }, `${inspectorWord('addresses')}: ${map.subnet}`),
      make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
      make(
        'tbody',
        {},
        ...addressLines(map).map(({ addresses, use, detail }) =>
          make('tr', {}, make('th', { scope: 'row' }, addresses), make('td', {}, use), make('td', {}, detail)),
        ),
      ),
    ),
  );
}
