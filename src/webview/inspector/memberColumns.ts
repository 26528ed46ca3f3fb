import type { SharedName } from '../../core/inspection/dnsName';
import type { Member } from '../../core/inspection/member';
import {
  collisionMark,
  memberStateWord,
  portText,
  routeWords,
  sharedNameSentence,
} from '../../messages/inspectorMembers';
import { inspectorWord } from '../../messages/inspectorWords';
import type { Child } from '../parts/dom';
import { make } from '../parts/dom';
import { makeIcon } from '../parts/icons';
import type { SizedColumn } from './columnFit';
import type { SharedNames } from './sharedNames';
import { clashesOf } from './sharedNames';
import type { MemberField } from '../../protocol/inspector';

export interface Column extends SizedColumn {
  readonly title: string;
  /** Share of what is left over. */
  readonly share: number;
  /** What copying the cell copies. */
  readonly field?: MemberField;
  readonly cell: (member: Member, shared: SharedNames) => readonly Child[];
}

/** Width of a character, in parts of the font's size: a guess that is right enough for columns. */
export const characterEm = 0.6;

/** All columns in the order in which they stand. */
export function memberColumns(): readonly Column[] {
  return [
    { id: 'name', title: inspectorWord('container'), least: 12, share: 3, field: 'name', cell: nameCell },
    { id: 'ipv4', title: 'IPv4', least: 19, share: 1, field: 'ipv4', cell: (member) => [address(member, member.ipv4)] },
    { id: 'ipv6', title: 'IPv6', least: 24, share: 2, field: 'ipv6', cell: (member) => [address(member, member.ipv6)] },
    {
      id: 'mac',
      title: 'MAC',
      least: 19,
      share: 0,
      field: 'mac',
      cell: ({ mac }) => [make('span', { class: 'mono' }, mac)],
    },
    { id: 'names', title: inspectorWord('dns-names'), least: 22, share: 3, field: 'names', cell: namesCell },
    { id: 'route', title: inspectorWord('default-route'), least: 17, share: 1, cell: routeCell },
    { id: 'ports', title: inspectorWord('ports'), least: 17, share: 2, field: 'ports', cell: portsCell },
    {
      id: 'networks',
      title: inspectorWord('other-networks'),
      least: 18,
      share: 2,
      field: 'networks',
      cell: networksCell,
    },
  ];
}

function nameCell(member: Member): readonly Child[] {
  const state = memberStateWord(member);
  return [
    make('span', {
      class: `state-dot state-${member.kind === 'container' ? member.state : 'endpoint'}`,
      'aria-hidden': 'true',
    }),
    make('span', { class: 'member-name', title: member.name }, member.name),
    member.state === 'running'
      ? make('span', { class: 'visually-hidden' }, state)
      : make('span', { class: 'member-state' }, state),
  ];
}

/** With the shape that the address has in the map. */
function address({ kind }: Member, value: Member['ipv4']): Child {
  if (!value) return undefined;
  const use = !value.inForce ? 'stopped' : kind === 'container' ? value.origin : 'engine';
  const word = inspectorWord(value.inForce ? value.origin : 'asked-for');
  return make(
    'span',
    { class: value.inForce ? 'mono' : 'mono not-in-force', title: word },
    make('span', { class: `cell address-use use-${use}`, 'aria-hidden': 'true' }),
    value.address,
    make('span', { class: 'visually-hidden' }, ` ${word}`),
  );
}

function namesCell(member: Member, shared: SharedNames): readonly Child[] {
  if (member.names === 'pending') return [make('span', { class: 'muted' }, '…')];
  if (member.names === 'none') return [make('span', { class: 'muted' }, inspectorWord('no-resolver'))];
  const clashes = clashesOf(member, shared);
  return [clashes.length > 0 ? clashMark(member, clashes) : undefined, spokenNames(member.names, member.id).join(', ')];
}

/** Every container answers to its short id too: nobody wants to read that in a table. */
function spokenNames(names: readonly string[], id: string): readonly string[] {
  return names.filter((name) => name !== id.slice(0, 12));
}

function clashMark(member: Member, clashes: readonly SharedName[]): HTMLElement {
  const owners = Math.max(...clashes.map((name) => name.owners.length));
  const title = clashes.map((name) => `${name.name}: ${sharedNameSentence(name, member.id)}`).join('; ');
  return make('span', { class: 'collision', title }, makeIcon('warning'), collisionMark(owners));
}

function routeCell({ route }: Member): readonly Child[] {
  const star = route.code === 'here' ? makeIcon('star') : undefined;
  return [star, make('span', { class: route.code === 'here' ? '' : 'muted' }, routeWords(route))];
}

function portsCell({ ports }: Member): readonly Child[] {
  return ports.flatMap((port, index) => {
    const text = make('span', { class: `port port-${port.state.code}` }, portText(port));
    return index === 0 ? [text] : [', ', text];
  });
}

function networksCell({ networks }: Member): readonly Child[] {
  return [networks.map(({ name }) => name).join(', ')];
}
