import type { Inspection } from '../../core/inspection/inspection';
import type { SubnetMap } from '../../core/inspection/subnetMap';
import { inspectorWord } from '../../messages/inspectorWords';
import { make } from '../parts/dom';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';
import { makeSubnetCard } from './subnetCard';
import { makeTooltip } from './tooltip';

/** The address maps of all subnets. */
export interface SubnetsSection {
  readonly element: HTMLElement;
  update(inspection: Inspection): void;
}

export function makeSubnetsSection(context: Context, showMember: (id: string) => void): SubnetsSection {
  const tooltip = makeTooltip();
  const cards = make('div', { class: 'subnets' });
  const note = make('p', { class: 'note' });
  const pieces = keyedChildren<SubnetMap>(
    cards,
    ({ subnet }) => subnet,
    (map) => makeSubnetCard(context, tooltip, showMember, map),
  );
  let shown: readonly SubnetMap[] | undefined;
  return {
    element: make(
      'section',
      { class: 'addresses', 'aria-labelledby': 'addresses-title' },
      make('h2', { id: 'addresses-title' }, inspectorWord('addresses')),
      cards,
      note,
      tooltip.element,
    ),
    update({ subnets, network, swarm }) {
      note.hidden = subnets.length > 0 && (network.scope !== 'swarm' || swarm?.services !== undefined);
      if (subnets === shown) return;
      shown = subnets;
      pieces.update(subnets);
      note.textContent = subnets.length === 0 ? inspectorWord('no-subnet') : inspectorWord('swarm-addresses');
    },
  };
}
