import { selectedCount } from '../../messages/inspectorCounts';
import { blockedSentence, memberActionLabel } from '../../messages/inspectorWords';
import type { MemberAction } from '../../core/inspection/offers';
import type { InspectorStatus } from '../../protocol/inspector';
import { makeButton, setBlocked } from '../parts/button';
import { make, setText } from '../parts/dom';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';
import type { MemberSelection } from './memberSelection';

type MemberOffer = InspectorStatus['memberOffers'][number];

/** What can be done with the ticked members. */
export interface SelectionBar {
  readonly element: HTMLElement;
  update(count: number): void;
  offer(offers: readonly MemberOffer[]): void;
}

export function makeSelectionBar(context: Context, selection: MemberSelection): SelectionBar {
  const count = make('span', { role: 'status' });
  const buttons = make('span', { class: 'buttons' });
  const element = make('div', { class: 'selection-bar', hidden: true }, count, buttons);
  const pieces = keyedChildren<MemberOffer>(
    buttons,
    ({ action }) => action,
    (offer) => {
      const label = memberActionLabel(offer.action);
      const button = makeButton({ label, look: 'secondary' }, () => act(offer.action));
      const piece = {
        element: button,
        update: ({ blocked }: MemberOffer) => setBlocked(button, blocked && blockedSentence(blocked), label),
      };
      piece.update(offer);
      return piece;
    },
  );

  function act(action: MemberAction): void {
    void context.ask('actOnMembers', { action, members: selection.ids });
  }

  return {
    element,
    update(selected) {
      element.hidden = selected === 0;
      setText(count, selectedCount(selected));
    },
    offer: (offers) => pieces.update(offers),
  };
}
