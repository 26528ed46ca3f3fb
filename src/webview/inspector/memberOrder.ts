import { readAddress } from '../../core/addressing';
import type { Member } from '../../core/inspection/member';
import { compareNaturally } from '../../core/naturalOrder';
import { portText } from '../../messages/inspectorMembers';
import type { SharedNames } from './sharedNames';
import { clashesOf } from './sharedNames';

export type MemberColumn = 'name' | 'state' | 'ipv4' | 'ipv6' | 'mac' | 'names' | 'route' | 'ports' | 'networks';

export interface MemberSort {
  readonly column: MemberColumn;
  readonly descending: boolean;
}

/** The members to show, in order. Every word of the filter must be somewhere in what is known of the member. */
export function arrangeMembers(
  members: readonly Member[],
  shared: SharedNames,
  filter: string,
  sort: MemberSort,
): readonly Member[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = words.length === 0 ? [...members] : members.filter((member) => holdsAll(searchText(member), words));
  return shown.sort(comparison(sort, shared));
}

function comparison({ column, descending }: MemberSort, shared: SharedNames): (a: Member, b: Member) => number {
  const byColumn =
    column === 'names' ? (a: Member, b: Member) => clashCount(b, shared) - clashCount(a, shared) : comparisons[column];
  const sign = descending ? -1 : 1;
  return (a, b) => sign * byColumn(a, b) || compareNaturally(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const comparisons: Readonly<Record<Exclude<MemberColumn, 'names'>, (a: Member, b: Member) => number>> = {
  name: (a, b) => compareNaturally(a.name, b.name),
  state: (a, b) => Number(b.attached) - Number(a.attached) || compareTexts(a.state, b.state),
  ipv4: (a, b) => compareAddresses(a.ipv4?.address, b.ipv4?.address),
  ipv6: (a, b) => compareAddresses(a.ipv6?.address, b.ipv6?.address),
  mac: (a, b) => compareTexts(a.mac, b.mac),
  route: (a, b) => routeRank(a) - routeRank(b),
  ports: (a, b) => hostPort(a) - hostPort(b),
  networks: (a, b) => b.networks.length - a.networks.length,
};

/** Members without an address come last. */
function compareAddresses(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a, b].map((address) => (address === undefined ? undefined : readAddress(address)?.value));
  if (first === second) return 0;
  if (first === undefined) return 1;
  return second === undefined || first < second ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clashCount(member: Member, shared: SharedNames): number {
  return clashesOf(member, shared).length;
}

function routeRank({ route }: Member): number {
  return ['here', 'elsewhere', 'gateway-bridge', 'nowhere', 'not-applicable'].indexOf(route.code);
}

function hostPort({ ports }: Member): number {
  return Math.min(...ports.map(({ host }) => (host ? Number(host.port) : 65536)), 65537);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function searchText(member: Member): string {
  const names = typeof member.names === 'string' ? [] : member.names;
  const networks = member.networks.map(({ name }) => name);
  return [
    member.name,
    member.id,
    member.image,
    member.state,
    member.ipv4?.address ?? '',
    member.ipv6?.address ?? '',
    member.mac,
    ...names,
    ...member.ports.map(portText),
    ...networks,
  ]
    .join('\n')
    .toLowerCase();
}
