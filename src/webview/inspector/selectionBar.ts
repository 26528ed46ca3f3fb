import { selectedCount } from '../../messages/inspectorCounts';
import { make, setText } from '../parts/dom';
import type { Context } from './context';
import type { MemberButtons } from './memberButtons';
import { makeMemberButtons } from './memberButtons';
import type { MemberSelection } from './memberSelection';

/** What can be done with the ticked members. */
export interface SelectionBar extends MemberButtons {
  update(count: number): void;
}

export function makeSelectionBar(context: Context, selection: MemberSelection): SelectionBar {
  const count = make('span', { role: 'status' });
  const buttons = makeMemberButtons(context, () => selection.ids);
  const element = make('div', { class: 'selection-bar', hidden: true }, count, buttons.element);
  return {
    element,
    update(selected) {
      element.hidden = selected === 0;
      setText(count, selectedCount(selected));
    },
    offer: (offers) => buttons.offer(offers),
  };
}
