import type { Inspection } from '../../core/inspection/inspection';
import type { LabelFact } from '../../core/inspection/labelFact';
import { sameData } from '../../core/sameData';
import { inspectorWord } from '../../messages/inspectorWords';
import type { SecretPlace } from '../../protocol/inspector';
import type { DataGrid } from '../parts/dataGrid';
import { makeDataGrid } from '../parts/dataGrid';
import { make, setText } from '../parts/dom';
import type { Context } from './context';
import { valueParts } from './secretValue';

/** Labels, and how addresses are managed: what was configured, as it was configured. */
export function makeDetailsSection(context: Context): {
  readonly element: HTMLElement;
  update(inspection: Inspection): void;
} {
  const labels = pairsGrid(context, inspectorWord('labels'), 'labels');
  const noLabels = make('p', { class: 'note' }, inspectorWord('no-labels'));
  const driver = make('p', {});
  const pools = makeDataGrid<Inspection['ipam']['pools'][number]>(
    inspectorWord('ipam'),
    [
      { title: inspectorWord('subnet'), width: 'minmax(16ch, 1fr)', cell: ({ subnet }) => [make('code', {}, subnet)] },
      {
        title: inspectorWord('gateway'),
        width: 'minmax(14ch, 1fr)',
        cell: ({ gateway }) => [
          gateway === '' ? make('span', { class: 'muted' }, inspectorWord('not-given')) : make('code', {}, gateway),
        ],
      },
      {
        title: inspectorWord('dynamic-range'),
        width: 'minmax(14ch, 1fr)',
        cell: ({ range }) => [
          range === '' ? make('span', { class: 'muted' }, inspectorWord('whole-subnet')) : make('code', {}, range),
        ],
      },
      {
        title: inspectorWord('reserved'),
        width: 'minmax(14ch, 2fr)',
        cell: ({ reserved }) => [reserved.map(({ name, address }) => `${name} ${address}`).join(', ')],
      },
    ],
    ({ subnet }) => subnet,
    () => '',
    sameData,
  );
  const options = pairsGrid(context, inspectorWord('ipam-options'), 'ipam');
  return {
    element: make(
      'div',
      { class: 'details' },
      make('h2', {}, inspectorWord('labels')),
      labels.element,
      noLabels,
      make('h2', {}, inspectorWord('ipam')),
      driver,
      pools.element,
      options.element,
    ),
    update({ labels: facts, ipam }) {
      labels.element.hidden = facts.length === 0;
      noLabels.hidden = facts.length > 0;
      labels.update(facts);
      setText(driver, `${inspectorWord('ipam-driver')} ${ipam.driver === '' ? inspectorWord('none') : ipam.driver}`);
      pools.element.hidden = ipam.pools.length === 0;
      pools.update(ipam.pools);
      options.element.hidden = ipam.options.length === 0;
      options.update(ipam.options);
    },
  };
}

function pairsGrid(context: Context, title: string, place: SecretPlace): DataGrid<LabelFact> {
  return makeDataGrid<LabelFact>(
    title,
    [
      { title: inspectorWord('key'), width: 'minmax(14ch, 1fr)', cell: ({ key }) => [make('code', {}, key)] },
      {
        title: inspectorWord('value'),
        width: 'minmax(14ch, 2fr)',
        cell: ({ key, value }) => valueParts(context, place, key, value),
      },
    ],
    ({ key }) => key,
    () => '',
    sameData,
  );
}
