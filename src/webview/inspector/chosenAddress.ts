import type { Blocked } from '../../core/inspection/offers';
import type { SubnetMap } from '../../core/inspection/subnetMap';
import { rangeText } from '../../messages/inspectorAddresses';
import { blockedSentence } from '../../messages/inspectorActions';
import { inspectorWord } from '../../messages/inspectorWords';
import { makeButton, setBlocked } from '../parts/button';
import { make, setText } from '../parts/dom';
import { makeIcon } from '../parts/icons';
import { addressSentence, groupDigits } from './addressText';
import type { Context } from './context';

/** The address one acts on: the next free one, or the cell that was chosen. */
export interface ChosenAddress {
  readonly element: HTMLElement;
  /** `blocked`: why no container can be connected. */
  offerConnect(blocked: Blocked | undefined): void;
  update(map: SubnetMap): void;
  choose(address: string): void;
  /** The address that was chosen, where it is not the next free one by itself. */
  readonly chosen: string | undefined;
}

export function makeChosenAddress(
  context: Context,
  showMember: (id: string) => void,
  changed: () => void,
): ChosenAddress {
  let map: SubnetMap | undefined;
  let chosen: string | undefined;
  const address = make('code', {});
  const sentence = make('span', { class: 'chosen-use' });
  const copy = makeButton({ label: inspectorWord('copy-address'), icon: makeIcon('copy'), look: 'icon' }, () => {
    void context.ask('copyAddress', shown() ?? '');
  });
  const connectLabel = inspectorWord('connect-with-address');
  const connect = makeButton(
    { label: connectLabel, icon: makeIcon('connect'), look: 'secondary' },
    () => void context.ask('connectWith', shown() ?? ''),
  );
  const member = makeButton({ label: inspectorWord('show-member'), look: 'secondary' }, () => {
    const holder = holderOf();
    if (holder !== undefined) showMember(holder);
  });
  const next = makeButton({ label: inspectorWord('back-to-next-free'), icon: makeIcon('close'), look: 'icon' }, () =>
    choose(undefined),
  );
  const facts = make('dl', { class: 'facts' });
  const row = make('div', { class: 'chosen' }, address, copy, sentence, connect, member, next);
  const element = make('div', {}, facts, row);

  function shown(): string | undefined {
    return chosen ?? map?.nextFree;
  }

  function usedBy(): SubnetMap['used'][number] | undefined {
    return map?.used.find((used) => used.address === shown());
  }

  function holderOf(): string | undefined {
    return usedBy()?.holders.find((holder) => holder.member !== undefined)?.member;
  }

  function choose(which: string | undefined): void {
    chosen = which;
    draw();
    changed();
  }

  function draw(): void {
    if (!map) return;
    facts.replaceChildren(
      ...fact(inspectorWord('gateway'), map.gateway),
      ...fact(
        inspectorWord('dynamic-range'),
        map.range && rangeText(map.range.subnet, groupDigits(map.range.free, context.locale)),
      ),
      ...fact(inspectorWord('next-free'), map.nextFree ?? inspectorWord('none-free')),
      ...fact(inspectorWord('next-fixed'), map.nextFixed),
    );
    const at = shown();
    row.hidden = at === undefined;
    if (at === undefined) return;
    const used = usedBy();
    setText(address, at);
    setText(sentence, chosen === undefined ? inspectorWord('is-next-free') : addressSentence(map, at, used));
    connect.hidden = used !== undefined;
    member.hidden = holderOf() === undefined;
    next.hidden = chosen === undefined;
  }

  return {
    element,
    offerConnect: (blocked) => setBlocked(connect, blocked && blockedSentence(blocked), connectLabel),
    update(next) {
      map = next;
      draw();
    },
    choose,
    get chosen() {
      return chosen;
    },
  };
}

function fact(name: string, value: string | undefined): readonly HTMLElement[] {
  return value === undefined ? [] : [make('div', {}, make('dt', {}, name), make('dd', {}, value))];
}
