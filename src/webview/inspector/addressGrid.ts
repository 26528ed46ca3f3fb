import type { UsedAddress } from '../../core/inspection/addressUse';
import type { AddressWindow, SubnetMap } from '../../core/inspection/subnetMap';
import { inspectorWord } from '../../messages/inspectorWords';
import { stretchText } from '../../messages/inspectorAddresses';
import { make, setAttributes } from '../parts/dom';
import { afterNextFrame } from '../parts/frames';
import type { Place } from './addressText';
import { addressesOf, endsOf, freeOrUsedSentence, placesOf, usedWithin } from './addressText';

const rowLength = 16;
/** More than one sees at first; the others come when these are on screen. */
const cellsAtFirst = 256;

/** One window of a subnet, address by address; arrow keys walk it and one cell is in the tab order. */
export interface AddressGrid {
  readonly element: HTMLElement;
  /** `chosen`: the address one has picked, which may lie elsewhere. */
  update(map: SubnetMap, chosen: string | undefined): void;
}

export interface AddressGridEvents {
  /** The cell under the pointer or the focus; undefined when it is left. */
  readonly point: (cell: HTMLElement | undefined) => void;
  readonly choose: (address: string) => void;
}

interface Cell {
  readonly element: HTMLElement;
  readonly address: string;
  /** What it was last drawn from: most cells never change. */
  drawn: string;
}

export function makeAddressGrid(map: SubnetMap, window: AddressWindow, events: AddressGridEvents): AddressGrid {
  const addresses = addressesOf(map, window);
  const cells: Cell[] = [];
  const rows = Array.from({ length: Math.ceil(addresses.length / rowLength) }, (_, row) =>
    make('div', { class: 'cells-row', role: 'row', 'data-start': lastPart(addresses[row * rowLength] ?? '') }),
  );
  const range = stretchText(...endsOf(map, window));
  const element = make(
    'div',
    {
      class: `cells cells-${map.family}`,
      role: 'grid',
      'aria-label': `${inspectorWord('addresses')}: ${range}`,
      'aria-readonly': 'true',
    },
    ...rows,
  );
  let current = 0;
  let shown = map;
  let picked: string | undefined;

  function addCells(until: number): void {
    for (const address of addresses.slice(cells.length, until)) {
      const cell = make('div', { role: 'gridcell', tabindex: cells.length === 0 ? 0 : -1 });
      rows[Math.floor(cells.length / rowLength)]?.append(cell);
      cells.push({ element: cell, address, drawn: '' });
    }
  }

  function drawCells(): void {
    const used = usedWithin(shown, window);
    const places = placesOf(shown, window);
    cells.forEach((cell, index) => draw(cell, places(index), used.get(index), marksOf(cell)));
  }

  function marksOf({ address }: Cell): readonly Mark[] {
    return [
      ...(address === shown.nextFree ? (['next-free'] as const) : []),
      ...(address === picked ? (['chosen-cell'] as const) : []),
    ];
  }

  function cellOf(target: EventTarget | null): number {
    return cells.findIndex((cell) => cell.element === target);
  }

  function moveTo(index: number): void {
    const next = cells[index];
    if (!next) return;
    cells[current]?.element.setAttribute('tabindex', '-1');
    current = index;
    next.element.setAttribute('tabindex', '0');
    next.element.focus();
  }

  element.addEventListener('keydown', (event) => {
    const from = cellOf(event.target);
    if (from < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      events.choose(cells[from]?.address ?? '');
      return;
    }
    const to = targetOf(event, from, cells.length, lineLength(rows));
    if (to === undefined) return;
    event.preventDefault();
    moveTo(Math.min(Math.max(to, 0), cells.length - 1));
  });
  element.addEventListener('click', (event) => {
    const index = cellOf(event.target);
    if (index < 0) return;
    moveTo(index);
    events.choose(cells[index]?.address ?? '');
  });
  element.addEventListener('pointerover', (event) => events.point(cells[cellOf(event.target)]?.element));
  element.addEventListener('pointerleave', () => events.point(undefined));
  element.addEventListener('focusin', (event) => events.point(cells[cellOf(event.target)]?.element));
  element.addEventListener('focusout', () => events.point(undefined));

  addCells(cellsAtFirst);
  if (addresses.length > cells.length)
    afterNextFrame(() => {
      addCells(addresses.length);
      drawCells();
    });
  return {
    element,
    update(next, chosen) {
      shown = next;
      picked = chosen;
      drawCells();
    },
  };
}

type Mark = 'next-free' | 'chosen-cell';

function draw(cell: Cell, place: Place, used: UsedAddress | undefined, marks: readonly Mark[]): void {
  const classes = [
    'cell',
    `use-${used?.use ?? 'free'}`,
    ...(used?.clash ? ['clash'] : []),
    ...(place === 'outside-range' ? ['outside-range'] : []),
    ...marks,
  ].join(' ');
  const label = `${cell.address}: ${freeOrUsedSentence(place, used)}`;
  const drawn = `${classes} ${label}`;
  if (drawn === cell.drawn) return;
  cell.drawn = drawn;
  setAttributes(cell.element, {
    class: classes,
    'aria-label': label,
    'aria-selected': marks.includes('chosen-cell') && 'true',
  });
}

/** `.16` of `172.18.0.16`, `:20` of `fd00::1:20`, `::` of `fd00::`. */
function lastPart(address: string): string {
  return /(?:::|[.:])[^.:]*$/.exec(address)?.[0] ?? '';
}

/** How many cells stand side by side: rows flow into one line where there is room. */
function lineLength(rows: readonly HTMLElement[]): number {
  const top = rows[0]?.offsetTop;
  return rowLength * Math.max(1, rows.filter((row) => row.offsetTop === top).length);
}

function targetOf(event: KeyboardEvent, from: number, count: number, line: number): number | undefined {
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return from + 1;
    case 'ArrowLeft':
      return from - 1;
    case 'ArrowDown':
      return from + line < count ? from + line : from;
    case 'ArrowUp':
      return from >= line ? from - line : from;
    case 'Home':
      return whole ? 0 : from - (from % line);
    case 'End':
      return whole ? count - 1 : from - (from % line) + line - 1;
    default:
      return undefined;
  }
}
