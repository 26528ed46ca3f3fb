import type { Inspection } from '../../core/inspection/inspection';
import type { Member } from '../../core/inspection/member';
import { memberCount, shownCount } from '../../messages/inspectorCounts';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorStatus } from '../../protocol/inspector';
import { make, setText } from '../parts/dom';
import { makeTextField } from '../parts/textField';
import type { Context } from './context';
import { fittingColumns } from './columnFit';
import type { Column } from './memberColumns';
import { characterEm, memberColumns } from './memberColumns';
import { makeMemberDetail } from './memberDetail';
import { makeMemberGrid } from './memberGrid';
import type { MemberColumn } from './memberOrder';
import { arrangeMembers } from './memberOrder';
import { makeSelection } from './memberSelection';
import type { MembersLook } from './look';
import { makeSelectionBar } from './selectionBar';
import type { SharedNames } from './sharedNames';
import { sharedNamesByKey } from './sharedNames';

export interface MembersSection {
  readonly element: HTMLElement;
  /** `count`: how many there are, though the inspection may have only the first of them. */
  update(inspection: Inspection, status: InspectorStatus, count: number): void;
  reveal(id: string): void;
}

export function makeMembersSection(
  context: Context,
  initial: MembersLook,
  lookChanged: (look: MembersLook) => void,
): MembersSection {
  let look = initial;
  let inspection: Inspection | undefined;
  let count = 0;
  let shared: SharedNames = new Map();
  let columns: readonly Column[] = [];
  const all = memberColumns();
  const selection = makeSelection(() => {
    grid.redraw();
    bar.update(selection.ids.length);
  });
  const grid = makeMemberGrid(selection, {
    sort(column) {
      const descending = look.sort.column === column && !look.sort.descending;
      setLook({ ...look, sort: { column, descending } });
    },
    open(member) {
      detail.show(member, shared, inspection?.network.name ?? '');
      detail.focus();
    },
    close: () => detail.close(),
    copy(member, { field }) {
      if (field) void context.ask('copyMember', { member: member.id, field });
    },
  });
  const detail = makeMemberDetail(context, { opened: (id) => grid.mark(id), left: () => grid.focus() });
  const bar = makeSelectionBar(context, selection);
  const filter = makeTextField(inspectorWord('filter-members'), inspectorWord('filter-members'), (text) =>
    setLook({ ...look, filter: text }),
  );
  filter.value = look.filter;
  const shown = make('span', { class: 'shown-count', role: 'status' });
  const empty = make('p', { class: 'note' });
  const element = make(
    'div',
    { class: 'members' },
    make('div', { class: 'members-bar' }, filter.element, shown, bar.element),
    make('div', { class: 'members-split' }, grid.element, detail.element),
    empty,
  );
  new ResizeObserver(draw).observe(grid.element);

  function setLook(next: MembersLook): void {
    look = next;
    lookChanged(next);
    draw();
  }

  function draw(): void {
    if (!inspection) return;
    const members = arrangeMembers(inspection.members, shared, look.filter, look.sort);
    const next = fittingColumns(
      all,
      grid.element.clientWidth / characterWidth(grid.element) - selectCharacters,
      useless(inspection.members),
    );
    if (!sameColumns(columns, next)) columns = next;
    grid.show(members, shared, columns, look.sort);
    setText(shown, look.filter === '' ? memberCount(count) : shownCount(members.length, count));
    grid.element.hidden = inspection.members.length === 0;
    empty.hidden = inspection.members.length > 0;
    setText(empty, inspectorWord('no-members'));
  }

  return {
    element,
    update(next, status, nextCount) {
      bar.offer(status.memberOffers);
      detail.offer(status.memberOffers);
      count = nextCount;
      if (inspection?.members === next.members && inspection.sharedNames === next.sharedNames) return;
      if (inspection?.sharedNames !== next.sharedNames) shared = sharedNamesByKey(next.sharedNames);
      inspection = next;
      selection.keep(new Set(next.members.map(({ id }) => id)));
      draw();
      detail.follow(next, shared);
    },
    reveal(id) {
      if (look.filter !== '') {
        filter.value = '';
        setLook({ ...look, filter: '' });
      }
      grid.reveal(id);
    },
  };
}

/** What the column of ticks takes of the width. */
const selectCharacters = 5;

function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return a.length === b.length && a.every((column, index) => column === b[index]);
}

/** Columns that would be empty in every row. */
function useless(members: readonly Member[]): ReadonlySet<MemberColumn> {
  return new Set<MemberColumn>([
    ...(members.some(({ ipv4 }) => ipv4) ? [] : (['ipv4'] as const)),
    ...(members.some(({ mac }) => mac !== '') ? [] : (['mac'] as const)),
    ...(members.some(({ ipv6 }) => ipv6) ? [] : (['ipv6'] as const)),
    ...(members.some(({ ports }) => ports.length > 0) ? [] : (['ports'] as const)),
    ...(members.some(({ networks }) => networks.length > 0) ? [] : (['networks'] as const)),
    ...(members.some(({ route }) => route.code !== 'not-applicable') ? [] : (['route'] as const)),
  ]);
}

function characterWidth(element: HTMLElement): number {
  return parseFloat(getComputedStyle(element).fontSize) * characterEm;
}
