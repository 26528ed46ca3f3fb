import type { AddressUse } from '../../core/inspection/addressUse';
import { addressUses } from '../../core/inspection/addressUse';
import type { Blocked } from '../../core/inspection/offers';
import type { SubnetMap } from '../../core/inspection/subnetMap';
import { addressUseLabel, usedCount } from '../../messages/inspectorAddresses';
import { inspectorWord } from '../../messages/inspectorWords';
import { make, setAttributes, setText } from '../parts/dom';
import { makeButton } from '../parts/button';
import { makeIcon } from '../parts/icons';
import type { Piece } from '../parts/keyed';
import { keyedChildren } from '../parts/keyed';
import type { AddressGrid } from './addressGrid';
import { makeAddressGrid } from './addressGrid';
import { makeAddressTable } from './addressTable';
import { endsOf, groupDigits, splitCidr } from './addressText';
import { makeChosenAddress } from './chosenAddress';
import type { Context } from './context';
import { makeScaleBar } from './scaleBar';
import type { Tooltip } from './tooltip';

/** More cells than this are drawn only when asked for. */
const mostCells = 1024;

/** A subnet, and why no container can be connected with an address of it. */
export interface OfferedSubnet {
  readonly map: SubnetMap;
  readonly blocked: Blocked | undefined;
}

/** One subnet: how full it is, who has which address, and the next free one. */
export function makeSubnetCard(
  context: Context,
  tooltip: Tooltip,
  showMember: (id: string) => void,
  first: OfferedSubnet,
): Piece<OfferedSubnet> {
  let { map } = first;
  let drawn: SubnetMap | undefined;
  let everything = false;
  const counts = make('span', { class: 'subnet-counts' });
  const meter = make('div', { class: 'meter', 'aria-hidden': 'true' }, make('div', { class: 'meter-used' }));
  const scale = makeScaleBar();
  const windows = make('div', { class: 'windows' });
  const more = makeButton({ label: inspectorWord('show-all-addresses'), look: 'secondary' }, () => {
    everything = true;
    draw(map);
  });
  const legend = make('ul', { class: 'legend', 'aria-label': inspectorWord('legend') });
  const table = make('div', { class: 'address-table', hidden: true });
  const chosen = makeChosenAddress(context, showMember, drawGrids);
  const drawing = make('div', { class: 'map' }, scale.element, windows, more, legend);
  const toggle = makeButton({ label: inspectorWord('as-table'), icon: makeIcon('table'), look: 'secondary' }, () => {
    table.hidden = !table.hidden;
    drawing.hidden = !table.hidden;
    draw(map);
  });
  const grids = keyedChildren<SubnetMap['windows'][number]>(
    windows,
    ({ offset, size }) => `${offset}+${size}`,
    (window) => {
      const grid: AddressGrid = makeAddressGrid(map, window, {
        point: (cell) => tooltip.point(cell),
        choose: (address) => chosen.choose(address),
      });
      const label = make('div', { class: 'window-label' });
      const element = make('div', { class: 'window' }, label, grid.element);
      const piece = {
        element,
        update() {
          setText(label, windowLabel(map, window));
          grid.update(map, chosen.chosen);
        },
      };
      piece.update();
      return piece;
    },
  );
  const [network, host] = splitCidr(map);
  const element = make(
    'article',
    { class: 'subnet', 'aria-label': `${inspectorWord('subnet')} ${map.subnet}` },
    make(
      'header',
      { class: 'subnet-header' },
      make(
        'h3',
        { class: 'cidr' },
        make('span', { class: 'cidr-network' }, network),
        make('span', { class: 'cidr-host' }, host),
      ),
      counts,
      toggle,
    ),
    meter,
    chosen.element,
    drawing,
    table,
  );

  function draw(next: SubnetMap): void {
    map = next;
    const used = String(map.used.length);
    setText(counts, usedCount(groupDigits(used, context.locale), groupDigits(map.free, context.locale)));
    const share = Number(((BigInt(map.size) - BigInt(map.free)) * 1000n) / BigInt(map.size)) / 10;
    if (meter.firstElementChild instanceof HTMLElement) meter.firstElementChild.style.width = `${share}%`;
    setAttributes(scale.element, { hidden: isWhole(map) });
    if (!isWhole(map)) scale.update(map);
    drawGrids();
    drawLegend(legend, map);
    chosen.update(map);
    setAttributes(toggle, { 'aria-pressed': table.hidden ? 'false' : 'true' });
    if (!table.hidden) table.replaceChildren(makeAddressTable(map));
  }

  function drawGrids(): void {
    const shown = everything ? map.windows : withinBudget(map.windows);
    grids.update(shown);
    more.hidden = shown.length === map.windows.length;
  }

  function update(next: OfferedSubnet): void {
    chosen.offerConnect(next.blocked);
    // What is drawn stands as long as the map does.
    if (next.map !== drawn) draw(next.map);
    drawn = next.map;
  }

  update(first);
  return { element, update };
}

function isWhole(map: SubnetMap): boolean {
  return map.windows.length === 1 && String(map.windows[0]?.size) === map.size;
}

function windowLabel(map: SubnetMap, window: SubnetMap['windows'][number]): string {
  if (isWhole(map)) return '';
  const range = endsOf(map, window).join(' – ');
  const number = map.windows.findIndex(({ offset }) => offset === window.offset) + 1;
  return map.windows.length > 1 ? `${number}  ${range}` : range;
}

function withinBudget(windows: SubnetMap['windows']): SubnetMap['windows'] {
  let cells = 0;
  return windows.filter(({ size }, index) => {
    cells += size;
    return index === 0 || cells <= mostCells;
  });
}

function drawLegend(legend: HTMLElement, map: SubnetMap): void {
  const counts = new Map<AddressUse, number>();
  for (const { use } of map.used) counts.set(use, (counts.get(use) ?? 0) + 1);
  const entries = addressUses.flatMap((use) => {
    const count = counts.get(use) ?? 0;
    return count === 0 ? [] : [legendEntry(use, use === 'network' || use === 'broadcast' ? undefined : count)];
  });
  legend.replaceChildren(...entries, legendEntry('free'));
}

function legendEntry(use: AddressUse | 'free', count?: number): HTMLElement {
  return make(
    'li',
    {},
    make('span', { class: `cell use-${use}`, 'aria-hidden': 'true' }),
    count === undefined ? addressUseLabel(use) : `${addressUseLabel(use)} (${count})`,
  );
}
