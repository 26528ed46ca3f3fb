import type { Inspection } from '../../core/inspection/inspection';
import { networkActionLabel, blockedSentence } from '../../messages/inspectorActions';
import { traitHint, traitLabel } from '../../messages/inspectorTraits';
import { inspectorWord } from '../../messages/inspectorWords';
import { ageSentence } from '../../messages/inspectorCounts';
import { builtInRoleNote } from '../../messages/uiRows';
import type { NetworkAction } from '../../core/inspection/offers';
import type { InspectorState, InspectorStatus } from '../../protocol/inspector';
import { makeBadge } from '../parts/badge';
import { makeButton, makeLink, setBlocked } from '../parts/button';
import { make, setAttributes, setText } from '../parts/dom';
import type { IconName } from '../parts/icons';
import { makeIcon } from '../parts/icons';
import { keyedChildren } from '../parts/keyed';
import type { Context } from './context';

type NetworkOffer = InspectorStatus['offers'][number];

/** What the network is, in one look, and what can be done with it. */
export interface Header {
  readonly element: HTMLElement;
  update(state: InspectorState): void;
}

/** Actions that stand elsewhere than in the row of buttons. */
const placedElsewhere: ReadonlySet<NetworkAction> = new Set([
  'copyName',
  'copyId',
  'openComposeFile',
  'createAgain',
  'showSuccessor',
]);

const icons: Readonly<Partial<Record<NetworkAction, IconName>>> = {
  connect: 'connect',
  edit: 'edit',
  duplicate: 'duplicate',
  remove: 'remove',
  copyCommand: 'terminal',
  copyCompose: 'compose',
  json: 'json',
  topology: 'topology',
};

export function makeHeader(context: Context): Header {
  const icon = make('span', { class: 'network-icon', 'aria-hidden': 'true' }, makeIcon('network'));
  const title = make('h1', {});
  const badges = make('span', { class: 'badges' });
  const meta = make('p', { class: 'meta' });
  const note = make('p', { class: 'note', hidden: true });
  const actions = make('div', { class: 'actions', role: 'toolbar', 'aria-label': inspectorWord('actions') });
  const buttons = keyedChildren<NetworkOffer>(
    actions,
    ({ action }) => action,
    (offer) => {
      const label = networkActionLabel(offer.action);
      const name = icons[offer.action];
      const button = makeButton(
        { label, look: offer.action === 'connect' ? 'primary' : 'secondary', ...(name && { icon: makeIcon(name) }) },
        () => void context.ask('act', offer.action),
      );
      const piece = {
        element: button,
        update: ({ blocked }: NetworkOffer) => setBlocked(button, blocked && blockedSentence(blocked), label),
      };
      piece.update(offer);
      return piece;
    },
  );
  let shown: Inspection['network'] | undefined;

  function drawFacts(network: Inspection['network'], status: InspectorStatus): void {
    setAttributes(icon, { 'data-driver': network.driver });
    badges.replaceChildren(...network.traits.map((trait) => makeBadge(traitLabel(trait), traitHint(trait))));
    meta.replaceChildren(...metaParts(context, network, status));
    note.hidden = network.role === undefined;
    if (network.role) setText(note, builtInRoleNote(network.role));
  }

  /** Another engine was chosen: what this one had is of no use there. */
  function clearFacts(): void {
    badges.replaceChildren();
    meta.replaceChildren();
    note.hidden = true;
  }

  return {
    element: make(
      'header',
      { class: 'page-header' },
      make('div', { class: 'title-row' }, icon, make('div', { class: 'title' }, title, badges)),
      meta,
      note,
      actions,
    ),
    update({ name, inspection, status }) {
      setText(title, inspection?.network.name ?? name);
      buttons.update(status.offers.filter(({ action }) => !placedElsewhere.has(action)));
      if (inspection?.network === shown) return;
      shown = inspection?.network;
      if (shown) drawFacts(shown, status);
      else clearFacts();
    },
  };
}

function metaParts(context: Context, network: Inspection['network'], { offers }: InspectorStatus): readonly Node[] {
  const age = ageSentence(network.created, Date.now(), context.locale);
  const offered = (action: NetworkAction): boolean => offers.some((offer) => offer.action === action);
  const { project } = network;
  return [
    make('span', { class: 'driver' }, network.driver),
    make('span', {}, network.scope),
    ...(age === undefined ? [] : [make('span', { title: age.exact }, age.relative)]),
    ...(network.configFrom === undefined
      ? []
      : [make('span', {}, `${inspectorWord('config-from')} ${network.configFrom}`)]),
    ...(project
      ? [
          make(
            'span',
            {},
            `${inspectorWord('compose-project')} `,
            offered('openComposeFile')
              ? makeLink(project.name, project.file ?? '', () => void context.ask('act', 'openComposeFile'))
              : make('b', {}, project.name),
          ),
        ]
      : []),
    make(
      'span',
      { class: 'network-id' },
      make('code', { title: network.id }, network.id.slice(0, 12)),
      makeButton({ label: inspectorWord('copy-id'), icon: makeIcon('copy'), look: 'icon' }, () => {
        void context.ask('act', 'copyId');
      }),
    ),
  ];
}
