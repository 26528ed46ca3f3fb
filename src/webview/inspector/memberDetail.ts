import { nameKey } from '../../core/inspection/dnsName';
import type { Inspection } from '../../core/inspection/inspection';
import type { Member } from '../../core/inspection/member';
import { startFailure } from '../../core/inspection/startOutcome';
import {
  memberStateSentence,
  portSentence,
  portText,
  routeSentence,
  sharedNameSentence,
  startSentence,
} from '../../messages/inspectorMembers';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorStatus, MemberField } from '../../protocol/inspector';
import { makeButton, makeLink } from '../parts/button';
import type { Child } from '../parts/dom';
import { make, setText } from '../parts/dom';
import { makeIcon } from '../parts/icons';
import type { Context } from './context';
import { makeMemberButtons } from './memberButtons';
import type { SharedNames } from './sharedNames';

/** All that is known of one member, in words, and what can be done with it. */
export interface MemberDetail {
  readonly element: HTMLElement;
  offer(offers: InspectorStatus['memberOffers']): void;
  show(member: Member, shared: SharedNames, network: string): void;
  /** Follows a change of the member that is shown; closes where it is gone. */
  follow(inspection: Inspection, shared: SharedNames): void;
  focus(): void;
  close(): void;
}

export interface MemberDetailEvents {
  /** Whose details are open now; undefined where none are. */
  readonly opened: (id: string | undefined) => void;
  /** It was closed while the focus was in it. */
  readonly left: () => void;
}

export function makeMemberDetail(context: Context, events: MemberDetailEvents): MemberDetail {
  let shown: Member | undefined;
  const title = make('h3', { id: 'detail-title', tabindex: -1 });
  const facts = make('dl', { class: 'detail-facts' });
  const buttons = makeMemberButtons(context, () => (shown ? [shown.id] : []));
  const close = makeButton({ label: inspectorWord('close-details'), icon: makeIcon('close'), look: 'icon' }, hide);
  const element = make(
    'section',
    { class: 'member-detail', 'aria-labelledby': 'detail-title', hidden: true },
    make('header', {}, title, close),
    facts,
    buttons.element,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  function hide(): void {
    const hadFocus = element.contains(document.activeElement);
    shown = undefined;
    element.hidden = true;
    events.opened(undefined);
    if (hadFocus) events.left();
  }

  function draw(member: Member, shared: SharedNames, network: string): void {
    shown = member;
    element.hidden = false;
    events.opened(member.id);
    setText(title, member.name);
    facts.replaceChildren(...detailFacts(context, member, shared, network));
    buttons.element.hidden = member.kind !== 'container';
  }

  return {
    element,
    // What copies stands beside what it copies.
    offer: (offers) => buttons.offer(offers.filter(({ action }) => action === 'disconnect' || action === 'move')),
    show: draw,
    follow({ members, network }, shared) {
      if (!shown) return;
      const { id } = shown;
      const next = members.find((member) => member.id === id);
      if (next) draw(next, shared, network.name);
      else hide();
    },
    focus: () => title.focus(),
    close: hide,
  };
}

function detailFacts(context: Context, member: Member, shared: SharedNames, network: string): readonly HTMLElement[] {
  const copy = (field: MemberField, label: string): HTMLElement =>
    makeButton({ label: `${inspectorWord('copy')}: ${label}`, icon: makeIcon('copy'), look: 'icon' }, () => {
      void context.ask('copyMember', { member: member.id, field });
    });
  const state = memberStateSentence(member);
  const route = routeSentence(member.route, member.name, network);
  return [
    ...fact(inspectorWord('state'), [state]),
    ...(member.start
      ? fact(inspectorWord('at-start'), [
          make('span', { class: startFailure(member.start) ? 'problem' : '' }, startSentence(member.start)),
        ])
      : []),
    ...(member.error === ''
      ? []
      : fact(inspectorWord('last-error'), [make('span', { class: 'problem' }, member.error)])),
    ...(member.image === '' ? [] : fact(inspectorWord('image'), [member.image])),
    ...(member.ipv4 ? fact('IPv4', addressParts(member.ipv4, copy('ipv4', 'IPv4'))) : []),
    ...(member.ipv6 ? fact('IPv6', addressParts(member.ipv6, copy('ipv6', 'IPv6'))) : []),
    ...(member.mac === '' ? [] : fact('MAC', [make('code', {}, member.mac), ' ', copy('mac', 'MAC')])),
    ...fact(inspectorWord('dns-names'), [namesList(member, shared)]),
    ...(route === '' ? [] : fact(inspectorWord('default-route'), [route])),
    ...(member.ports.length === 0
      ? []
      : fact(inspectorWord('ports'), [
          list(member.ports.map((port) => [make('code', {}, portText(port)), ` ${portSentence(port)}`])),
        ])),
    ...(member.networks.length === 0
      ? []
      : fact(
          inspectorWord('other-networks'),
          member.networks.map(({ id, name }) =>
            id === ''
              ? make('span', { class: 'problem' }, name)
              : makeLink(name, '', () => void context.ask('showNetwork', id)),
          ),
        )),
    ...(member.sharers.length === 0
      ? []
      : fact(inspectorWord('sharers'), [member.sharers.map(({ name }) => name).join(', ')])),
  ];
}

function fact(name: string, parts: readonly Child[]): readonly HTMLElement[] {
  return [make('div', {}, make('dt', {}, name), make('dd', {}, ...parts))];
}

function addressParts({ address, origin, inForce }: NonNullable<Member['ipv4']>, copy: HTMLElement): readonly Child[] {
  const kind = !inForce ? 'asked-for' : origin === 'static' ? 'static' : 'dynamic';
  return [make('code', {}, address), ' ', copy, ` ${inspectorWord(kind)}`];
}

function namesList(member: Member, shared: SharedNames): Child {
  if (member.names === 'pending') return '…';
  if (member.names === 'none') return inspectorWord('no-resolver-long');
  return list(
    member.names.map((name) => {
      const its = shared.get(nameKey(name));
      const sentence = its ? sharedNameSentence(its, member.id) : '';
      const mark = make('span', { class: its?.replicas ? 'muted' : 'problem' }, ` ${sentence}`);
      return [make('code', {}, name), sentence === '' ? undefined : mark];
    }),
  );
}

function list(items: readonly (readonly Child[])[]): HTMLElement {
  return make('ul', {}, ...items.map((item) => make('li', {}, ...item)));
}
