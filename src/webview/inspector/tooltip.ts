import { make, setText } from '../parts/dom';

/** A bubble with the name of what is pointed at. It only repeats what the thing is called: readers hear it there. */
export interface Tooltip {
  readonly element: HTMLElement;
  point(target: HTMLElement | undefined): void;
}

export function makeTooltip(): Tooltip {
  const element = make('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') element.hidden = true;
  });
  return {
    element,
    point(target) {
      element.hidden = target === undefined;
      if (!target) return;
      setText(element, target.getAttribute('aria-label') ?? '');
      place(element, target);
    },
  };
}

function place(bubble: HTMLElement, target: HTMLElement): void {
  const gap = 6;
  const at = target.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const left = Math.min(
    Math.max(gap, at.left + at.width / 2 - width / 2),
    document.documentElement.clientWidth - width - gap,
  );
  const above = at.top - height - gap;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above < gap ? at.bottom + gap : above}px`;
}
