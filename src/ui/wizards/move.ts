import type { EndpointRequest } from '../../core/engine';
import type { ContainerChange } from '../../core/impact/containerChange';
import { impactsOf } from '../../core/impact/changeImpacts';
import { membershipOf } from '../../core/membership';
import { withChosen } from '../../core/requests/connectFields';
import type { Container } from '../../core/model';
import { keepsOwnNote, moveItLabel, moveManyLabel, moveReviewPlaceholder } from '../../messages/connectForm';
import { moveTitle } from '../../messages/uiChange';
import { inspectingTitle } from '../../messages/uiConnect';
import type { Pair } from '../commands/callTargets';
import type { Moves } from '../commands/moveTargets';
import { refuse } from '../changeOutcome';
import type { Visit } from '../engineVisit';
import type { Task } from '../run';
import type { Undo } from '../undo';
import { askReview } from './connectReview';

/** How each is attached where it goes; undefined: with what it has where it is. */
export type AgreedMove = (container: Container) => EndpointRequest | undefined;

/**
 * Shows what a move does, and lets each option of the new attachment be changed: for several containers at once, those
 * that all can have. Undefined where the person left. Rejects with what stands in the way of a single one.
 */
export async function askMove(moves: Moves, undo: Undo, visit: Visit, task: Task): Promise<AgreedMove | undefined> {
  const { pairs, to } = moves;
  const [pair] = pairs;
  if (!pair) return undefined;
  const membership = membershipOf(visit.snapshot);
  const contexts = pairs.map(({ container }) => ({ engine: visit.engine.info, membership, network: to, container }));
  const one = pairs.length === 1;
  const leavers = await task.working(inspectingTitle(), (signal) =>
    Promise.all(pairs.map((each) => leaverOf(each, moves, { undo, visit, signal }))),
  );
  const carried = new Map(leavers.map(({ change, request }) => [change.container.id, request]));
  const whole = (request: EndpointRequest, { id }: Container) =>
    one ? request : withChosen(carried.get(id) ?? {}, request);
  const answer = await askReview(
    { title: moveTitle(), step: 1, steps: 1 },
    {
      placeholder: moveReviewPlaceholder(),
      action: one ? moveItLabel(pair.container.name, pair.network.name, to.name) : moveManyLabel(pairs.length, to.name),
      contexts,
      request: (one && carried.get(pair.container.id)) || {},
      ...(!one && { own: { note: keepsOwnNote(), whole } }),
      impacts: (request) =>
        impactsOf(
          visit,
          leavers.map(({ change }) => ({
            ...change,
            joins: { network: to, request: whole(request, change.container) },
          })),
        ),
    },
  );
  return answer.kind === 'next' ? (container) => whole(answer.value, container) : undefined;
}

interface Leaver {
  readonly change: ContainerChange;
  /** What goes along: its aliases and options. Undefined for one that cannot be moved, which is told when all are made. */
  readonly request: EndpointRequest | undefined;
}

interface Asking {
  readonly undo: Undo;
  readonly visit: Visit;
  readonly signal: AbortSignal;
}

async function leaverOf({ container, network }: Pair, { pairs, to }: Moves, asking: Asking): Promise<Leaver> {
  const { undo, visit, signal } = asking;
  const request = { kind: 'move', containerId: container.id, from: network.id, to: to.id } as const;
  const [prepared, details] = await Promise.all([
    undo.prepare(request, signal),
    visit.engine.inspectContainer(container.id, signal),
  ]);
  const change = { container, leaves: [network], details };
  if (prepared.kind === 'ready') {
    return { change, request: prepared.change.attachments.find(({ after }) => after !== undefined)?.after?.request };
  }
  if (pairs.length === 1) refuse(prepared.refusals, request);
  return { change, request: undefined };
}
