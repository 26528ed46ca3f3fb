import { prose } from '../../messages/prose';
import { make, setText } from './dom';

/** Says changes to those who do not see them. What is said in one moment is said together. */
export interface Announcer {
  readonly element: HTMLElement;
  say(sentence: string): void;
}

export function makeAnnouncer(): Announcer {
  const element = make('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  let pending: readonly string[] = [];
  return {
    element,
    say(sentence) {
      if (pending.length === 0) setTimeout(flush, 100);
      pending = [...pending, sentence];
    },
  };

  function flush(): void {
    setText(element, prose(pending));
    pending = [];
  }
}
