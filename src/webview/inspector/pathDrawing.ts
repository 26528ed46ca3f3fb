import type { DataPath, StopKind } from '../../core/inspection/pathModel';
import { flowEndLabel, flowVerdict, mediumLabel, stopLabel, switchedOffLabel } from '../../messages/inspectorPath';
import { inspectorWord } from '../../messages/inspectorWords';
import type { Attributes } from '../parts/dom';
import { makeSvg } from '../parts/dom';
import type { Box, Line, Point } from './pathLayout';
import { layOut } from './pathLayout';

/** Widths are guessed: an SVG text does not wrap, so what is too long is cut and told whole by a title. */
const characterWidths = { 'box-kind': 6.6, 'box-name': 8, 'box-detail': 6.7, 'box-off': 6.6 } as const;
const widestLabel = 64;

/** `members` are the names of the first two that are attached: they stand in the boxes of the containers. */
export function drawPath(path: DataPath, members: readonly string[], width: number): SVGSVGElement {
  const { boxes, lines, width: drawnWidth, height } = layOut(path, width);
  const label = path.flows
    .map(({ to, family, open }) => `${flowEndLabel(to, family)}: ${flowVerdict(open)}`)
    .join(', ');
  return makeSvg(
    'svg',
    {
      class: 'path-svg',
      role: 'img',
      'aria-label': `${inspectorWord('data-path')}. ${label}`,
      viewBox: `0 0 ${drawnWidth} ${height}`,
      width: drawnWidth,
      height,
    },
    ...lines.map((line) => drawLine(line, drawnWidth)),
    ...boxes.map((box) => drawBox(box, memberName(box.stop.kind, members))),
  );
}

/** Lights up the way of one flow and dims the rest; undefined shows all alike. */
export function highlightPath(drawing: Element | null, via: readonly StopKind[] | undefined): void {
  drawing?.classList.toggle('following', via !== undefined);
  for (const part of drawing?.querySelectorAll<SVGElement>('[data-stops]') ?? []) {
    const stops = part.dataset['stops']?.split(' ') ?? [];
    const lit = via !== undefined && stops.every((stop) => via.some((one) => one === stop)) && adjacent(stops, via);
    part.classList.toggle('lit', lit);
  }
}

function adjacent(stops: readonly string[], via: readonly StopKind[]): boolean {
  if (stops.length < 2) return true;
  return via.some((stop, index) => {
    const next = via[index + 1];
    return next !== undefined && stops.includes(stop) && stops.includes(next) && stop !== next;
  });
}

function memberName(kind: StopKind, members: readonly string[]): string {
  if (kind === 'container') return members[0] ?? '';
  return kind === 'neighbour' ? (members[1] ?? '') : '';
}

function drawBox({ stop, x, y, width, height }: Box, member: string): SVGElement {
  const name = member === '' ? stop.name : member;
  const title = stopLabel(stop.kind);
  const below = stop.off ? switchedOffLabel(stop.off) : stop.detail;
  const texts = [
    { text: title, class: 'box-kind' as const },
    { text: name, class: 'box-name' as const },
    { text: below, class: stop.off ? ('box-off' as const) : ('box-detail' as const) },
  ].filter(({ text }) => text !== '');
  const middle = y + height / 2 - (texts.length - 1) * 8 + 4;
  return makeSvg(
    'g',
    { class: `box box-of-${stop.kind}${stop.off ? ' off' : ''}`, 'data-stops': stop.kind },
    makeSvg('title', {}, [title, name, below].filter(Boolean).join(': ')),
    makeSvg('rect', { x, y, width, height, rx: 4 }),
    ...(stop.off
      ? [makeSvg('path', { class: 'strike', d: `M${x + 4} ${y + height - 4}L${x + width - 4} ${y + 4}` })]
      : []),
    ...texts.map((one, index) =>
      makeSvg(
        'text',
        { class: one.class, x: x + width / 2, y: middle + index * 16, 'text-anchor': 'middle' },
        shorten(one.text, (width - 8) / characterWidths[one.class]),
      ),
    ),
  );
}

function drawLine({ link, from, to }: Line, drawnWidth: number): SVGElement {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const label = link.off ? switchedOffLabel(link.off) : mediumLabel(link.medium);
  const level = Math.abs(from.y - to.y) < Math.abs(from.x - to.x);
  return makeSvg(
    'g',
    { class: `line${link.off ? ' off' : ''}`, 'data-stops': `${link.from} ${link.to}` },
    makeSvg('path', { d: `M${from.x} ${from.y}L${to.x} ${to.y}` }),
    ...(link.off ? [makeSvg('path', { class: 'cross', d: crossAt(middle) })] : []),
    ...(label === '' ? [] : [makeSvg('text', labelPlace(middle, level, drawnWidth), label)]),
  );
}

/** Above a level line, else beside it, on the side where there is room. */
function labelPlace(middle: Point, level: boolean, drawnWidth: number): Attributes {
  if (level) return { x: middle.x, y: middle.y - 10, 'text-anchor': 'middle' };
  const right = middle.x + widestLabel < drawnWidth;
  return { x: middle.x + (right ? 10 : -10), y: middle.y + 4, 'text-anchor': right ? 'start' : 'end' };
}

function crossAt({ x, y }: Point): string {
  const arm = 6;
  return `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x + arm} ${y - arm}L${x - arm} ${y + arm}`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(2, Math.floor(most) - 1))}…`;
}
