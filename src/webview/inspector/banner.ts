import { failureSentence } from '../../messages/failures';
import { connectionSentence, removedSentence } from '../../messages/inspectorCounts';
import { blockedSentence, networkActionLabel } from '../../messages/inspectorActions';
import { inspectorWord } from '../../messages/inspectorWords';
import type { NetworkAction } from '../../core/inspection/offers';
import type { InspectorState } from '../../protocol/inspector';
import { makeButton, setBlocked } from '../parts/button';
import { make, setAttributes, setText } from '../parts/dom';
import { makeIcon } from '../parts/icons';
import type { Context } from './context';

/** Says when what one sees is not what is: the network is gone, or the engine does not answer. */
export interface Banner {
  readonly element: HTMLElement;
  update(state: InspectorState): void;
}

export function makeBanner(context: Context): Banner {
  const sentence = make('span', {});
  const buttons = remedies.map((action) => {
    const label = networkActionLabel(action);
    return { action, label, button: makeButton({ label, look: 'primary' }, () => void context.ask('act', action)) };
  });
  const element = make(
    'div',
    { class: 'banner', role: 'status', hidden: true },
    makeIcon('warning'),
    sentence,
    ...buttons.map(({ button }) => button),
  );
  return {
    element,
    update(state) {
      const text = bannerSentence(state, context.locale);
      element.hidden = text === undefined;
      if (text !== undefined) setText(sentence, text);
      for (const { action, label, button } of buttons) {
        const offer = state.status.offers.find((one) => one.action === action);
        button.hidden = !offer;
        setBlocked(button, offer?.blocked && blockedSentence(offer.blocked), label);
      }
      setAttributes(element, { 'data-kind': state.status.presence.kind });
    },
  };
}

const remedies: readonly NetworkAction[] = ['showSuccessor', 'createAgain'];

function bannerSentence({ status, inspection, name }: InspectorState, locale: string): string | undefined {
  const { presence, connection, failure, since } = status;
  if (presence.kind === 'removed') return removedSentence(name, presence.at, locale);
  if (presence.kind === 'absent') return inspectorWord('absent');
  if (failure) {
    const why = failureSentence(failure);
    return inspection && since !== undefined ? `${connectionSentence(since, locale)} ${why}` : why;
  }
  if (connection !== 'live' && !inspection) return inspectorWord('connecting');
  return undefined;
}
