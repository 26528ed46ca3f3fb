import type { Inspection } from '../../core/inspection/inspection';
import type { OptionFact } from '../../core/inspection/optionFact';
import { sameData } from '../../core/sameData';
import { optionMeaning } from '../../messages/driverOptions';
import { inspectorWord } from '../../messages/inspectorWords';
import type { Child } from '../parts/dom';
import { make } from '../parts/dom';
import { makeDataGrid } from '../parts/dataGrid';
import { makeIcon } from '../parts/icons';
import type { Context } from './context';
import { valueParts } from './secretValue';

/** Every option of the driver: its value, where that comes from, and what it means. */
export function makeOptionsSection(context: Context): {
  readonly element: HTMLElement;
  update(inspection: Inspection): void;
} {
  const grid = makeDataGrid<OptionFact>(
    inspectorWord('options'),
    [
      {
        title: inspectorWord('option'),
        width: 'minmax(14ch, 2fr)',
        cell: ({ key }) => [make('code', {}, ...breakable(key))],
      },
      { title: inspectorWord('value'), width: 'minmax(10ch, 1fr)', cell: (option) => valueCell(context, option) },
      { title: inspectorWord('origin'), width: 'minmax(11ch, 0.7fr)', cell: originCell },
      { title: inspectorWord('meaning'), width: 'minmax(20ch, 3fr)', cell: meaningCell },
    ],
    ({ key }) => key,
    ({ origin }) => origin,
    sameData,
  );
  const note = make('p', { class: 'note' }, inspectorWord('no-options'));
  return {
    element: make('div', { class: 'options' }, grid.element, note),
    update({ options }) {
      grid.element.hidden = options.length === 0;
      note.hidden = options.length > 0;
      grid.update(options);
    },
  };
}

function valueCell(context: Context, { key, value, origin }: OptionFact): readonly Child[] {
  if (origin === 'default' && value === '') return [make('span', { class: 'muted' }, inspectorWord('engine-chooses'))];
  return valueParts(context, 'options', key, value);
}

function originCell({ origin }: OptionFact): readonly Child[] {
  if (origin === 'unknown')
    return [make('span', { class: 'problem' }, makeIcon('warning'), inspectorWord('unknown-option'))];
  return [inspectorWord(origin === 'set' ? 'set' : 'default')];
}

function meaningCell({ id, origin, nearest }: OptionFact): readonly Child[] {
  if (id !== undefined) return [optionMeaning(id)];
  if (origin !== 'unknown') return [make('span', { class: 'muted' }, inspectorWord('meaning-unknown'))];
  const text = inspectorWord('unknown-option-long');
  return nearest === undefined ? [text] : [text, ` ${inspectorWord('did-you-mean')} `, make('code', {}, nearest)];
}

/** A long key may break after its dots. */
function breakable(key: string): readonly Child[] {
  return key.split(/(?<=\.)/).flatMap((part, index) => (index === 0 ? [part] : [make('wbr'), part]));
}
