import type { SwarmPeer, SwarmService, SwarmTask } from '../../core/engine';
import type { Inspection } from '../../core/inspection/inspection';
import { sameData } from '../../core/sameData';
import { inspectorWord } from '../../messages/inspectorWords';
import { makeDataGrid } from '../parts/dataGrid';
import type { Child } from '../parts/dom';
import { make, setText } from '../parts/dom';

/** The nodes and services of a swarm that are in the network. */
export function makeSwarmSection(): { readonly element: HTMLElement; update(swarm: Inspection['swarm']): void } {
  const peers = makeDataGrid<SwarmPeer>(
    inspectorWord('peers'),
    [
      { title: inspectorWord('node'), width: 'minmax(14ch, 1fr)', cell: ({ name }) => [name] },
      {
        title: inspectorWord('address'),
        width: 'minmax(14ch, 2fr)',
        cell: ({ address }) => [make('code', {}, address)],
      },
    ],
    ({ name, address }) => JSON.stringify([name, address]),
    () => '',
    sameData,
  );
  const services = makeDataGrid<SwarmService>(
    inspectorWord('services'),
    [
      { title: inspectorWord('service'), width: 'minmax(12ch, 1fr)', cell: ({ name }) => [name] },
      {
        title: inspectorWord('virtual-address'),
        width: 'minmax(14ch, 1fr)',
        cell: ({ virtualAddress }) => [
          virtualAddress === ''
            ? make('span', { class: 'muted' }, inspectorWord('none'))
            : make('code', {}, virtualAddress),
        ],
      },
      {
        title: inspectorWord('published'),
        width: 'minmax(10ch, 1fr)',
        cell: ({ ports }) => [ports.map(({ target, published }) => `${published} → ${target}`).join(', ')],
      },
      {
        title: inspectorWord('tasks'),
        width: 'minmax(24ch, 3fr)',
        cell: ({ tasks }) => [make('ul', {}, ...tasks.map((task) => make('li', {}, ...taskParts(task))))],
      },
    ],
    ({ name }) => name,
    () => '',
    sameData,
  );
  const loose = makeDataGrid<SwarmTask>(
    inspectorWord('loose-containers'),
    [
      { title: inspectorWord('container'), width: 'minmax(12ch, 1fr)', cell: ({ name }) => [name] },
      {
        title: inspectorWord('address'),
        width: 'minmax(14ch, 1fr)',
        cell: ({ address }) => [make('code', {}, address)],
      },
      { title: inspectorWord('node'), width: 'minmax(14ch, 1fr)', cell: ({ node }) => [make('code', {}, node)] },
    ],
    ({ name, address }) => JSON.stringify([name, address]),
    () => '',
    sameData,
  );
  const looseTitle = make('h2', {}, inspectorWord('loose-containers'));
  const noPeers = make('p', { class: 'note' }, inspectorWord('no-peers'));
  const noServices = make('p', { class: 'note' });
  return {
    element: make(
      'div',
      { class: 'swarm' },
      make('h2', {}, inspectorWord('peers')),
      peers.element,
      noPeers,
      make('h2', {}, inspectorWord('services')),
      services.element,
      noServices,
      looseTitle,
      loose.element,
    ),
    update(swarm) {
      peers.element.hidden = !swarm || swarm.peers.length === 0;
      noPeers.hidden = !peers.element.hidden;
      peers.update(swarm?.peers ?? []);
      const used = swarm?.services ?? [];
      services.element.hidden = used.length === 0;
      noServices.hidden = used.length > 0;
      setText(noServices, inspectorWord(swarm?.services ? 'no-services' : 'services-unknown'));
      services.update(used);
      const others = swarm?.loose ?? [];
      looseTitle.hidden = others.length === 0;
      loose.element.hidden = others.length === 0;
      loose.update(others);
    },
  };
}

function taskParts({ name, address, node }: SwarmTask): readonly Child[] {
  return [name, ' ', make('code', {}, address), ' ', make('span', { class: 'muted' }, node)];
}
