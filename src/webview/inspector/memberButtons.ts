import { blockedSentence, memberActionLabel } from '../../messages/inspectorActions';
import type { InspectorStatus } from '../../protocol/inspector';
import { makeButton, setBlocked } from '../parts/button';
import { make } from '../parts/dom';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';

type MemberOffer = InspectorStatus['memberOffers'][number];

/** What can be done with some members. */
export interface MemberButtons {
  readonly element: HTMLElement;
  offer(offers: readonly MemberOffer[]): void;
}

export function makeMemberButtons(context: Context, members: () => readonly string[]): MemberButtons {
  const element = make('span', { class: 'buttons' });
  const pieces = keyedChildren<MemberOffer>(
    element,
    ({ action }) => action,
    (offer) => {
      const { action } = offer;
      const label = memberActionLabel(action);
      const button = makeButton({ label, look: 'secondary' }, () => {
        void context.ask('actOnMembers', { action, members: members() });
      });
      const piece = {
        element: button,
        update: ({ blocked }: MemberOffer) => setBlocked(button, blocked && blockedSentence(blocked), label),
      };
      piece.update(offer);
      return piece;
    },
  );
  return { element, offer: (offers) => pieces.update(offers) };
}
