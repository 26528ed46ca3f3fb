import type { SubnetMap } from '../../core/inspection/subnetMap';
import { inspectorWord } from '../../messages/inspectorWords';
import { make } from '../parts/dom';
import { addressLines } from './addressLines';

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
