import { makeSvg } from './dom';

/** Outlines on a grid of 16 by 16, drawn in the colour of the text around them. */
const outlines = {
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  connect: 'M6 2v4M10 2v4M4 6h8v2.5a4 4 0 0 1-8 0zM8 12.5V15',
  edit: 'M10.5 3.5l2 2-7.5 7.5-2.7.7.7-2.7zM9 5l2 2',
  duplicate: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8zM6.5 7.5v4M4.5 9.5h4',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.7 9h5.6l.7-9M7 7v4M9 7v4',
  terminal: 'M2.5 3.5h11v9h-11zM4.5 6l2 2-2 2M8 10.5h3.5',
  compose: 'M4 2.5h6l2.5 2.5v8.5H4zM6 7h5M6 9h5M6 11h3',
  json: 'M6 2.5c-2 0-1.5 2-1.5 3.2S3.5 8 3 8c.5 0 1.5.8 1.5 2.3S4 13.5 6 13.5M10 2.5c2 0 1.5 2 1.5 3.2S12.5 8 13 8c-.5 0-1.5.8-1.5 2.3s.5 3.2-1.5 3.2',
  topology: 'M6.5 2.5h3v3h-3zM2.5 10.5h3v3h-3zM10.5 10.5h3v3h-3zM8 5.5V8M4 10.5V8h8v2.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  close: 'M4 4l8 8M12 4l-8 8',
  reveal: 'M1.5 8s2.5-4 6.5-4 6.5 4 6.5 4-2.5 4-6.5 4-6.5-4-6.5-4zM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 1 0 0-3.4z',
  warning: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11v.6',
  error: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM6 6l4 4M10 6l-4 4',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM8 7.3v4M8 4.9v.6',
  star: 'M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  network: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM2.5 8h11M8 2.5c-3.3 3-3.3 8 0 11M8 2.5c3.3 3 3.3 8 0 11',
} as const;

export type IconName = keyof typeof outlines;

export function makeIcon(name: IconName): SVGSVGElement {
  return makeSvg(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    makeSvg('path', { d: outlines[name] }),
  );
}
