import type { SubnetMap } from '../../core/inspection/subnetMap';
import { make, makeSvg } from '../parts/dom';
import { fraction } from './addressText';

const mostMarks = 200;
const leastDistance = 0.03;

/** The whole subnet to scale, with the dynamic range and the parts that are magnified below it. */
export interface ScaleBar {
  readonly element: HTMLElement;
  update(map: SubnetMap): void;
}

export function makeScaleBar(): ScaleBar {
  const drawing = makeSvg('svg', {
    class: 'scale',
    viewBox: '0 0 1000 10',
    preserveAspectRatio: 'none',
    focusable: 'false',
  });
  const numbers = make('div', { class: 'scale-numbers' });
  return {
    element: make('div', { class: 'scale-bar', 'aria-hidden': 'true' }, drawing, numbers),
    update(map) {
      const range = map.range && {
        x: fraction(map, map.range.offset) * 1000,
        width: Math.max(3, fraction(map, map.range.size) * 1000),
      };
      drawing.replaceChildren(
        makeSvg('rect', { class: 'scale-track', width: 1000, height: 10 }),
        ...(range ? [makeSvg('rect', { class: 'scale-range', height: 10, ...range })] : []),
        ...map.windows.slice(0, mostMarks).map((window) =>
          makeSvg('rect', {
            class: 'scale-window',
            x: Math.min(994, fraction(map, window.offset) * 1000),
            width: Math.max(6, fraction(map, String(window.size)) * 1000),
            height: 10,
          }),
        ),
      );
      numbers.replaceChildren(...(map.windows.length > 1 ? marks(map) : []));
    },
  };
}

/** The numbers of the windows, as far as they can be read beside each other. */
function marks(map: SubnetMap): readonly HTMLElement[] {
  let free = 0;
  return map.windows.flatMap((window, index) => {
    const place = fraction(map, window.offset);
    if (place < free) return [];
    free = place + leastDistance;
    return [mark(place, index + 1)];
  });
}

function mark(place: number, number: number): HTMLElement {
  const element = make('span', { class: 'scale-number' }, String(number));
  element.style.left = `${place * 100}%`;
  return element;
}
