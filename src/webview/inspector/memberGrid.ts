import type { Member } from '../../core/inspection/member';
import { inspectorWord } from '../../messages/inspectorWords';
import { make, setAttributes } from '../parts/dom';
import { keyedChildren } from '../parts/keyed';
import { scrollTopFor, visibleRange } from '../parts/virtualRange';
import type { Column } from './memberColumns';
import { characterEm } from './memberColumns';
import type { MemberColumn, MemberSort } from './memberOrder';
import type { MemberSelection } from './memberSelection';
import { gridMove } from './gridMove';
import type { GridPlace } from './gridMove';
import type { SharedNames } from './sharedNames';

const spareRows = 12;

export interface MemberGridEvents {
  readonly sort: (column: MemberColumn) => void;
  readonly open: (member: Member) => void;
  /** Close what was opened. */
  readonly close: () => void;
  readonly copy: (member: Member, column: Column) => void;
}

/** What a row was last drawn from. */
interface DrawnRow {
  readonly member: Member;
  readonly columns: readonly Column[];
  readonly shared: SharedNames;
}

/** A grid of which only the rows in view exist. It keeps the focus itself and names the active cell. */
export interface MemberGrid {
  readonly element: HTMLElement;
  show(members: readonly Member[], shared: SharedNames, columns: readonly Column[], sort: MemberSort): void;
  /** Draws the ticks again. */
  redraw(): void;
  /** Shows whose details are open beside the grid. */
  mark(id: string | undefined): void;
  /** Scrolls to a member, makes it the active one and takes the focus. */
  reveal(id: string): void;
  focus(): void;
  readonly active: string | undefined;
}

export function makeMemberGrid(selection: MemberSelection, events: MemberGridEvents): MemberGrid {
  let members: readonly Member[] = [];
  let shared: SharedNames = new Map();
  let columns: readonly Column[] = [];
  let sort: MemberSort = { column: 'name', descending: false };
  let place: GridPlace = { row: 0, column: 1 };
  let activeId: string | undefined;
  let openedId: string | undefined;
  let rowHeight = 0;

  const header = make('div', { class: 'member-row member-header', role: 'row', 'aria-rowindex': 1 });
  const body = make('div', { class: 'member-body', role: 'rowgroup' });
  const element = make(
    'div',
    {
      class: 'member-grid',
      role: 'grid',
      tabindex: 0,
      'aria-label': inspectorWord('members'),
      'aria-multiselectable': 'true',
    },
    make('div', { class: 'member-head', role: 'rowgroup' }, header),
    body,
  );
  const rows = keyedChildren<number>(
    body,
    (index) => members[index]?.id ?? '',
    (index) => {
      const row = make('div', { role: 'row' });
      const piece = { element: row, update: (next: number) => drawRow(row, next) };
      drawRow(row, index);
      return piece;
    },
  );
  const drawn = new WeakMap<Element, DrawnRow>();

  function drawRow(row: HTMLElement, index: number): void {
    const member = members[index];
    if (!member) return;
    const selected = selection.has(member.id);
    const opened = member.id === openedId;
    setAttributes(row, {
      class: `member-row${member.attached ? '' : ' dimmed'}${selected ? ' selected' : ''}${opened ? ' opened' : ''}`,
      id: rowId(index),
      'aria-rowindex': index + 2,
      'aria-selected': selected ? 'true' : 'false',
      'aria-current': opened && 'true',
    });
    row.style.transform = `translateY(${index * rowHeight}px)`;
    const known = drawn.get(row);
    if (known?.member !== member || known.columns !== columns || known.shared !== shared) {
      row.replaceChildren(
        make(
          'div',
          { class: 'member-cell select-cell', role: 'gridcell' },
          selectable(member) ? make('span', { class: 'tick' }) : undefined,
        ),
        ...columns.map((column) =>
          make('div', { class: `member-cell cell-${column.id}`, role: 'gridcell' }, ...column.cell(member, shared)),
        ),
      );
      if (known && known.member !== member && known.columns === columns) flash(row);
      drawn.set(row, { member, columns, shared });
    }
    [...row.children].forEach((cell, column) =>
      setAttributes(cell, { id: cellId(index, column), 'aria-colindex': column + 1 }),
    );
    const tick = row.firstElementChild;
    if (tick && selectable(member))
      setAttributes(tick, { 'aria-label': inspectorWord(selected ? 'selected' : 'not-selected') });
  }

  function drawHeader(): void {
    const cells = columns.map((column) => {
      const sorted = sort.column === column.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
      const cell = make('div', { class: 'member-cell', role: 'columnheader', 'aria-sort': sorted }, column.title);
      cell.addEventListener('click', () => events.sort(column.id));
      return cell;
    });
    const corner = make(
      'div',
      { class: 'member-cell select-cell', role: 'columnheader' },
      make('span', { class: 'visually-hidden' }, inspectorWord('selection')),
    );
    header.replaceChildren(corner, ...cells);
    [...header.children].forEach((cell, column) =>
      setAttributes(cell, { id: cellId(-1, column), 'aria-colindex': column + 1 }),
    );
  }

  function drawRows(): void {
    rowHeight = header.offsetHeight || rowHeight;
    body.style.height = `${members.length * rowHeight}px`;
    const range = visibleRange(members.length, viewport(), spareRows);
    const indexes = Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset);
    // The active row stays in the page wherever one scrolls: the focus points at it.
    const active = members[place.row] && (place.row < range.first || place.row >= range.last) ? [place.row] : [];
    rows.update([...indexes, ...active].sort((a, b) => a - b));
    drawActive();
  }

  function drawActive(): void {
    for (const cell of element.querySelectorAll('.active-cell')) cell.classList.remove('active-cell');
    const cell = document.getElementById(cellId(place.row, place.column));
    cell?.classList.add('active-cell');
    setAttributes(element, { 'aria-activedescendant': cell ? cell.id : undefined });
  }

  function viewport(): { readonly scrollTop: number; readonly height: number; readonly rowHeight: number } {
    return { scrollTop: element.scrollTop, height: Math.max(0, element.clientHeight - header.offsetHeight), rowHeight };
  }

  function moveTo(next: GridPlace): void {
    place = next;
    activeId = members[place.row]?.id;
    if (place.row >= 0) element.scrollTop = scrollTopFor(place.row, viewport());
    drawRows();
    document.getElementById(cellId(place.row, place.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  element.addEventListener('scroll', () => requestAnimationFrame(drawRows));
  new ResizeObserver(drawRows).observe(element);
  element.addEventListener('keydown', (event) => {
    const to = gridMove(event, place, {
      rows: members.length,
      columns: columns.length + 1,
      page: Math.max(1, Math.floor(viewport().height / Math.max(1, rowHeight)) - 1),
    });
    if (to) {
      event.preventDefault();
      const member = members[to.row];
      if (event.shiftKey && member && to.row !== place.row) {
        const active = members[place.row];
        if (selection.ids.length === 0 && active) toggle(active);
        selection.extend(selectableIds(), member.id);
      }
      moveTo(to);
    } else if (press(event)) event.preventDefault();
  });
  element.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('.member-body .member-row') : null;
    const index = row ? Number(row.getAttribute('aria-rowindex')) - 2 : -1;
    const member = members[index];
    if (!row || !member) return;
    const cell = [...row.children].findIndex((one) => one.contains(event.target as Node));
    moveTo({ row: index, column: Math.max(0, cell) });
    if (event.shiftKey) selection.extend(selectableIds(), member.id);
    else if (event.ctrlKey || event.metaKey || cell === 0) toggle(member);
    else events.open(member);
  });

  function toggle(member: Member): void {
    if (selectable(member)) selection.toggle(member.id);
  }

  function selectableIds(): readonly string[] {
    return members.filter(selectable).map(({ id }) => id);
  }

  function press(event: KeyboardEvent): boolean {
    const member = members[place.row];
    const column = columns[place.column - 1];
    const command = event.ctrlKey || event.metaKey;
    if (place.row < 0 && (event.key === 'Enter' || event.key === ' ')) {
      if (column) events.sort(column.id);
    } else if (event.key === 'Enter' && member) events.open(member);
    else if (event.key === ' ' && member) toggle(member);
    else if (event.key === 'a' && command) selection.selectAll(selectableIds());
    else if (event.key === 'c' && command && member && column) events.copy(member, column);
    else if (event.key === 'Escape' && selection.ids.length > 0) selection.clear();
    else if (event.key === 'Escape' && openedId !== undefined) events.close();
    else return false;
    return true;
  }

  return {
    element,
    show(nextMembers, nextShared, nextColumns, nextSort) {
      const layoutChanged = nextColumns !== columns || nextSort !== sort;
      members = nextMembers;
      shared = nextShared;
      columns = nextColumns;
      sort = nextSort;
      setAttributes(element, { 'aria-rowcount': members.length + 1, 'aria-colcount': columns.length + 1 });
      element.style.setProperty('--member-columns', tracksOf(columns));
      element.style.setProperty('--member-width', leastWidth(columns));
      if (layoutChanged) drawHeader();
      // The active member keeps being the active one wherever it now stands.
      const found = activeId === undefined ? -1 : members.findIndex(({ id }) => id === activeId);
      const row = found >= 0 ? found : Math.min(place.row, members.length - 1);
      place = { row, column: Math.min(place.column, columns.length) };
      drawRows();
    },
    redraw: drawRows,
    mark(id) {
      if (id === openedId) return;
      openedId = id;
      drawRows();
    },
    reveal(id) {
      const row = members.findIndex((member) => member.id === id);
      if (row < 0) return;
      moveTo({ row, column: 1 });
      element.focus();
    },
    focus: () => element.focus(),
    get active() {
      return activeId;
    },
  };
}

/** Nothing can be done with what the engine holds for itself. */
function selectable({ kind }: Member): boolean {
  return kind === 'container';
}

function rowId(index: number): string {
  return `member-row-${index}`;
}

function cellId(row: number, column: number): string {
  return `member-cell-${row}-${column}`;
}

/** Rows are grids of their own: only widths that do not depend on what is in them line up. */
function tracksOf(columns: readonly Column[]): string {
  const tracks = columns.map(({ least, share }) => {
    const width = `${least * characterEm}em`;
    return share === 0 ? width : `minmax(${width}, ${share}fr)`;
  });
  return ['var(--select-width)', ...tracks].join(' ');
}

function leastWidth(columns: readonly Column[]): string {
  const characters = columns.reduce((sum, { least }) => sum + least, 0);
  return `calc(var(--select-width) + ${characters * characterEm}em)`;
}

function flash(row: HTMLElement): void {
  row.classList.remove('changed');
  requestAnimationFrame(() => row.classList.add('changed'));
}
