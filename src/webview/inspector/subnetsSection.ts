import type { Inspection } from '../../core/inspection/inspection';
import { inspectorWord } from '../../messages/inspectorWords';
import type { InspectorStatus } from '../../protocol/inspector';
import { make } from '../parts/dom';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';
import type { OfferedSubnet } from './subnetCard';
import { makeSubnetCard } from './subnetCard';
import { makeTooltip } from './tooltip';

/** The address maps of all subnets. */
export interface SubnetsSection {
  readonly element: HTMLElement;
  update(inspection: Inspection, status: InspectorStatus): void;
}

export function makeSubnetsSection(context: Context, showMember: (id: string) => void): SubnetsSection {
  const tooltip = makeTooltip();
  const cards = make('div', { class: 'subnets' });
  const note = make('p', { class: 'note' });
  const pieces = keyedChildren<OfferedSubnet>(
    cards,
    ({ map }) => map.subnet,
    (subnet) => makeSubnetCard(context, tooltip, showMember, subnet),
  );
  return {
    element: make(
      'section',
      { class: 'addresses', 'aria-labelledby': 'addresses-title' },
      make('h2', { id: 'addresses-title' }, inspectorWord('addresses')),
      cards,
      note,
      tooltip.element,
    ),
    update({ subnets, network, swarm }, { offers }) {
      note.hidden = subnets.length > 0 && (network.scope !== 'swarm' || swarm?.services !== undefined);
      const blocked = offers.find(({ action }) => action === 'connect')?.blocked;
      pieces.update(subnets.map((map) => ({ map, blocked })));
      note.textContent = subnets.length === 0 ? inspectorWord('no-subnet') : inspectorWord('swarm-addresses');
    },
  };
}
