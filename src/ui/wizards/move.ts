import type { EndpointRequest } from '../../core/engine';
import type { ContainerChange } from '../../core/impact/containerChange';
import { impactsOf } from '../../core/impact/changeImpacts';
import { membershipOf } from '../../core/membership';
import { moveItLabel, moveManyLabel, moveReviewPlaceholder } from '../../messages/connectForm';
import { moveTitle } from '../../messages/uiChange';
import { inspectingTitle } from '../../messages/uiConnect';
import type { Moves } from '../commands/moveTargets';
import { refuse } from '../changeOutcome';
import type { Visit } from '../engineVisit';
import type { Task } from '../run';
import type { Undo } from '../undo';
import { askReview } from './connectReview';

/** How containers are attached where they go; `endpoint` is absent where each keeps what it has. */
export interface AgreedMove {
  readonly endpoint?: EndpointRequest;
}

/**
 * Shows what a move does, and for one container lets each option of its new attachment be changed; undefined where the
 * person left. Rejects with what stands in its way.
 */
export async function askMove(
  { pairs, to }: Moves,
  undo: Undo,
  visit: Visit,
  task: Task,
): Promise<AgreedMove | undefined> {
  const membership = membershipOf(visit.snapshot);
  const contexts = pairs.map(({ container }) => ({ engine: visit.engine.info, membership, network: to, container }));
  const [pair] = pairs;
  if (!pair) return undefined;
  const one = pairs.length === 1;
  const { carried, changes } = await task.working(inspectingTitle(), async (signal) => ({
    carried: one ? await carriedOver({ pairs, to }, undo, signal) : undefined,
    changes: await Promise.all(
      pairs.map(async ({ container, network }): Promise<ContainerChange> => ({
        container,
        leaves: [network],
        details: await visit.engine.inspectContainer(container.id, signal),
      })),
    ),
  }));
  const answer = await askReview(
    { title: moveTitle(), step: 1, steps: 1 },
    {
      placeholder: moveReviewPlaceholder(),
      action: one ? moveItLabel(pair.container.name, pair.network.name, to.name) : moveManyLabel(pairs.length, to.name),
      contexts,
      request: carried,
      impacts: (request) =>
        impactsOf(
          visit,
          changes.map((change) => ({ ...change, joins: { network: to, request } })),
        ),
    },
  );
  if (answer.kind !== 'next') return undefined;
  return answer.value === undefined ? {} : { endpoint: answer.value };
}

/** What goes along with the one container that moves: its aliases and options. */
async function carriedOver(
  { pairs, to }: Moves,
  undo: Undo,
  signal: AbortSignal,
): Promise<EndpointRequest | undefined> {
  const [pair] = pairs;
  if (!pair) return undefined;
  const { container, network } = pair;
  const request = { kind: 'move', containerId: container.id, from: network.id, to: to.id } as const;
  const prepared = await undo.prepare(request, signal);
  if (prepared.kind === 'refused') return refuse(prepared.refusals, request);
  return prepared.change.attachments.find(({ after }) => after !== undefined)?.after?.request;
}
