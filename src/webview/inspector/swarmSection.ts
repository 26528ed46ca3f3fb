import type { SwarmPeer, SwarmService } from '../../core/engine';
import type { Inspection } from '../../core/inspection/inspection';
import { sameData } from '../../core/sameData';
import { inspectorWord } from '../../messages/inspectorWords';
import { makeDataGrid } from '../parts/dataGrid';
import { make } from '../parts/dom';

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
        cell: ({ virtualAddress }) => [make('code', {}, virtualAddress)],
      },
      { title: inspectorWord('ports'), width: 'minmax(10ch, 1fr)', cell: ({ ports }) => [ports.join(', ')] },
      {
        title: inspectorWord('tasks'),
        width: 'minmax(20ch, 2fr)',
        cell: ({ tasks }) => [
          make('ul', {}, ...tasks.map(({ name, address, node }) => make('li', {}, `${name} · ${address} · ${node}`))),
        ],
      },
    ],
    ({ name }) => name,
    () => '',
    sameData,
  );
  const noPeers = make('p', { class: 'note' }, inspectorWord('no-peers'));
  const noServices = make('p', { class: 'note' }, inspectorWord('no-services'));
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
    ),
    update(swarm) {
      peers.element.hidden = !swarm || swarm.peers.length === 0;
      noPeers.hidden = !peers.element.hidden;
      peers.update(swarm?.peers ?? []);
      services.element.hidden = !swarm || swarm.services.length === 0;
      noServices.hidden = !services.element.hidden;
      services.update(swarm?.services ?? []);
    },
  };
}
