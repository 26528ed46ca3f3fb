import type { Inspection } from '../../core/inspection/inspection';
import type { DataPath, Flow } from '../../core/inspection/pathModel';
import { flowEndLabel, flowSentence, flowVerdict } from '../../messages/inspectorPath';
import { inspectorWord } from '../../messages/inspectorWords';
import { make } from '../parts/dom';
import { drawPath, highlightPath } from './pathDrawing';

/** How packets go in this network: a drawing, and the same in sentences. */
export interface PathSection {
  readonly element: HTMLElement;
  update(inspection: Inspection): void;
}

export function makePathSection(): PathSection {
  const drawing = make('div', { class: 'path-drawing' });
  const flows = make('ul', { class: 'flows' });
  const note = make('p', { class: 'note', hidden: true }, inspectorWord('no-path'));
  let path: DataPath | undefined;
  let members: readonly string[] = [];
  let width = 0;

  function draw(): void {
    if (!path || width === 0) return;
    drawing.replaceChildren(drawPath(path, members, width));
  }

  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    draw();
  }).observe(drawing);

  return {
    element: make('div', { class: 'path' }, drawing, flows, note),
    update(inspection) {
      const names = inspection.members
        .filter(({ kind, attached }) => kind === 'container' && attached)
        .slice(0, 2)
        .map(({ name }) => name);
      if (path === inspection.path && names.join('\n') === members.join('\n')) return;
      if (path !== inspection.path)
        flows.replaceChildren(...inspection.path.flows.map((flow) => flowItem(flow, () => drawing.firstElementChild)));
      path = inspection.path;
      members = names;
      note.hidden = path.stops.length > 0;
      draw();
    },
  };
}

function flowItem(flow: Flow, drawing: () => Element | null): HTMLElement {
  const item = make(
    'li',
    { class: `flow flow-${String(flow.open)}`, tabindex: 0 },
    make('span', { class: 'flow-mark', 'aria-hidden': 'true' }),
    make('b', {}, flowEndLabel(flow.to, flow.family)),
    make('span', { class: 'flow-verdict' }, flowVerdict(flow.open)),
    make('span', { class: 'flow-sentence' }, flowSentence(flow.code)),
  );
  for (const event of ['pointerenter', 'focus']) item.addEventListener(event, () => highlightPath(drawing(), flow.via));
  for (const event of ['pointerleave', 'blur']) item.addEventListener(event, () => highlightPath(drawing(), undefined));
  return item;
}
