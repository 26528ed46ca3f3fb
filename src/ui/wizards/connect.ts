import type { EndpointRequest } from '../../core/engine';
import { impactsOf } from '../../core/impact/changeImpacts';
import type { JoinObstacle } from '../../core/joinObstacle';
import { joinObstacle, networkObstacle } from '../../core/joinObstacle';
import type { Membership } from '../../core/membership';
import { membershipOf } from '../../core/membership';
import type { Container, Network } from '../../core/model';
import { connectItLabel, connectManyLabel, reviewPlaceholder } from '../../messages/connectForm';
import { joinObstacleMessage } from '../../messages/joinObstacles';
import {
  connectTitle,
  connectToPlaceholder,
  connectWhomPlaceholder,
  connectWhomToManyPlaceholder,
} from '../../messages/uiConnect';
import { networkChoices } from '../commands/choices';
import { joinerChoices } from '../commands/joinerChoices';
import type { Visit } from '../engineVisit';
import { shown } from '../neutral';
import { requestFor } from '../requestFor';
import { askReview } from './connectReview';
import { askMany } from './questions';
import type { Step } from './steps';
import { walk } from './steps';

/** Every container is to be connected to every network. */
export interface ConnectDraft {
  readonly networks: readonly Network[];
  readonly containers: readonly Container[];
  readonly request: EndpointRequest;
}

/** Asks for what is not given, and shows what comes of it; undefined where the person left. */
export function askConnection(given: ConnectDraft, visit: Visit): Promise<ConnectDraft | undefined> {
  return walk(connectTitle(), given, () => [
    ...(given.networks.length > 0 ? [] : [networksStep(visit)]),
    ...(given.containers.length > 0 ? [] : [containersStep(visit)]),
    reviewStep(visit),
  ]);
}

function networksStep(visit: Visit): Step<ConnectDraft> {
  return async (draft, position) => {
    const membership = membershipOf(visit.snapshot);
    const choices = networkChoices(visit.snapshot.networks, (network) =>
      obstacleOf(visit, membership, [network], draft.containers),
    );
    const answer = await askMany(position, { placeholder: connectToPlaceholder(), choices });
    if (answer.kind !== 'next') return { kind: answer.kind };
    return { kind: 'next', value: { ...draft, networks: answer.value } };
  };
}

function containersStep(visit: Visit): Step<ConnectDraft> {
  return async (draft, position) => {
    const { networks } = draft;
    const membership = membershipOf(visit.snapshot);
    const choices = joinerChoices(visit.snapshot.containers, (container) =>
      obstacleOf(visit, membership, networks, [container]),
    );
    const answer = await askMany(position, { placeholder: whomPlaceholder(networks), choices });
    if (answer.kind !== 'next') return { kind: answer.kind };
    return { kind: 'next', value: { ...draft, containers: [...new Set(answer.value.flat())] } };
  };
}

function reviewStep(visit: Visit): Step<ConnectDraft> {
  return async (draft, position) => {
    const membership = membershipOf(visit.snapshot);
    const contexts = draft.networks.flatMap((network) =>
      draft.containers.map((container) => ({ engine: visit.engine.info, membership, network, container })),
    );
    const [first] = contexts;
    if (!first) return { kind: 'cancel' };
    const answer = await askReview(position, {
      placeholder: reviewPlaceholder(),
      action:
        contexts.length === 1
          ? connectItLabel(first.container.name, first.network.name)
          : connectManyLabel(contexts.length),
      contexts,
      request: await requestFor(contexts, draft.request, visit),
      impacts: (request) =>
        impactsOf(
          visit,
          contexts.map(({ network, container }) => ({ container, leaves: [], joins: { network, request } })),
        ),
    });
    if (answer.kind !== 'next' && answer.kind !== 'back-with') return { kind: answer.kind };
    return { kind: answer.kind, value: { ...draft, request: answer.value } };
  };
}

function whomPlaceholder(networks: readonly Network[]): string {
  const [first] = networks;
  return first && networks.length === 1
    ? connectWhomPlaceholder(shown(first.name))
    : connectWhomToManyPlaceholder(networks.length);
}

/** What keeps a choice from making sense: where no single connection would come of it. */
function obstacleOf(
  { engine }: Visit,
  membership: Membership,
  networks: readonly Network[],
  containers: readonly Container[],
): string | undefined {
  const pairs: readonly (JoinObstacle | undefined)[] =
    containers.length === 0
      ? networks.map((network) => networkObstacle(network))
      : networks.flatMap((network) =>
          containers.map((container) => joinObstacle(membership, network, container, engine.info)),
        );
  const [first] = pairs;
  return first && pairs.every((obstacle) => obstacle !== undefined) ? joinObstacleMessage(first) : undefined;
}
