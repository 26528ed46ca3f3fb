import type { MemberColumn, MemberSort } from './memberOrder';

/** How the members are looked at. */
export interface MembersLook {
  readonly filter: string;
  readonly sort: MemberSort;
}

/** How the page is looked at; kept while the panel is hidden and over a reload. */
export interface Look extends MembersLook {
  readonly tab: string;
}

const columns: readonly MemberColumn[] = [
  'name',
  'state',
  'ipv4',
  'ipv6',
  'mac',
  'names',
  'route',
  'ports',
  'networks',
];

/** The look that was kept, as far as it can be read; the usual one in place of the rest. */
export function readLook(saved: unknown): Look {
  const look = fieldOf(saved, 'look');
  const tab = fieldOf(look, 'tab');
  const filter = fieldOf(look, 'filter');
  const sort = fieldOf(look, 'sort');
  const column = columns.find((one) => one === fieldOf(sort, 'column'));
  return {
    tab: typeof tab === 'string' ? tab : 'members',
    filter: typeof filter === 'string' ? filter : '',
    sort: { column: column ?? 'name', descending: fieldOf(sort, 'descending') === true },
  };
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined;
}
