import type { CreateNetworkRequest } from '../../core/engine';
import type { CreateContext } from '../../core/requests/createContext';
import type { DriverOffer, NeedOffer, Unavailable } from '../../core/requests/driverOffers';
import { driverOffers, needOf, needOffers } from '../../core/requests/driverOffers';
import { createProblemSentence } from '../../messages/createProblems';
import {
  chooseDriverDetail,
  chooseDriverLabel,
  driverPlaceholder,
  driverPurpose,
  expertHeading,
  needDetail,
  needLabel,
  needPlaceholder,
  pluginPurpose,
  pluginsHeading,
  unavailableHeading,
} from '../../messages/uiCreate';
import { inLabel, shown } from '../neutral';
import type { Choice } from './questions';
import { askOne } from './questions';
import type { Answer, Position, Step } from './steps';
import { below } from './steps';

type Draft = CreateNetworkRequest;

/** Goes through the ways out of having no swarm; answers with `back` where one is to choose again. */
export type SwarmWayOut = (position: Position, reason: string) => Promise<'again' | 'cancel'>;

type Deed =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'drivers' }
  | { readonly kind: 'no-swarm'; readonly reason: string };

/** What the network is for, in plain words; experts go on to the drivers. */
export function needStep(context: () => CreateContext, wayOut: SwarmWayOut): Step<Draft> {
  return async (draft, position) => {
    for (;;) {
      const answer = await askOne<Deed>(position, {
        placeholder: needPlaceholder(),
        choices: needChoices(draft, context()),
      });
      if (answer.kind !== 'next') return { kind: answer.kind };
      if (answer.value.kind === 'draft') return { kind: 'next', value: answer.value.draft };
      if (answer.value.kind === 'drivers') {
        const chosen = await driverQuestion(below(position), draft, context);
        if (chosen.kind !== 'back') return chosen;
      } else if ((await wayOut(below(position), answer.value.reason)) === 'cancel') return { kind: 'cancel' };
    }
  };
}

/** The drivers of the engine by name. */
export async function driverQuestion(
  position: Position,
  draft: Draft,
  context: () => CreateContext,
): Promise<Answer<Draft>> {
  const offers = driverOffers(draft, context());
  const answer = await askOne(position, {
    placeholder: driverPlaceholder(),
    choices: offers.map((offer, index) => driverChoice(offer, offers[index - 1], draft)),
  });
  return answer.kind === 'next' ? answer : { kind: answer.kind };
}

function needChoices(draft: Draft, context: CreateContext): readonly Choice<Deed>[] {
  const offers = needOffers(draft, context);
  const current = needOf(draft, context);
  const toDrivers: Choice<Deed> = {
    heading: expertHeading(),
    label: chooseDriverLabel(),
    detail: chooseDriverDetail(),
    icon: 'list-unordered',
    value: { kind: 'drivers' },
    // A driver that answers no need was chosen by name.
    picked: current === undefined,
  };
  return [...offers.map((offer, index) => needChoice(offer, offers[index - 1], current)), toDrivers];
}

function needChoice(
  offer: NeedOffer,
  before: NeedOffer | undefined,
  current: NeedOffer['need'] | undefined,
): Choice<Deed> {
  const { need, driver, draft, unavailable } = offer;
  const choice = {
    label: needLabel(need),
    description: inLabel(driver),
    detail: needDetail(need),
    value: { kind: 'draft', draft } as const,
    picked: need === current,
  };
  if (!unavailable) return choice;
  const reason = unavailableReason(unavailable);
  const heading = before && !before.unavailable ? { heading: unavailableHeading() } : {};
  return unavailable.code === 'needs-swarm' && unavailable.role === 'none'
    ? { ...choice, ...heading, detail: reason, icon: 'warning', value: { kind: 'no-swarm', reason } }
    : { ...choice, ...heading, disabled: reason };
}

function driverChoice(offer: DriverOffer, before: DriverOffer | undefined, current: Draft): Choice<Draft> {
  const { driver, known, draft, unavailable } = offer;
  const firstPlugin = !known && before?.known !== undefined;
  const heading = unavailable ? !before?.unavailable && unavailableHeading() : firstPlugin && pluginsHeading();
  return {
    label: inLabel(shown(driver)),
    detail: known ? driverPurpose(known) : pluginPurpose(),
    value: draft,
    picked: driver === current.driver,
    ...(heading && { heading }),
    ...(unavailable && { disabled: unavailableReason(unavailable) }),
  };
}

function unavailableReason(unavailable: Unavailable): string {
  return unavailable.code === 'no-network-needed' ? needDetail('no-network') : createProblemSentence(unavailable);
}
