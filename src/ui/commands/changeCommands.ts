import type { Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import { impactsOf } from '../../core/impact/changeImpacts';
import { networkObstacle } from '../../core/joinObstacle';
import type { Membership } from '../../core/membership';
import { membershipOf } from '../../core/membership';
import type { Container, Network } from '../../core/model';
import { impactSentence } from '../../messages/impacts';
import { joinObstacleMessage } from '../../messages/joinObstacles';
import {
  alreadyThereObstacle,
  attachedNowhereNote,
  moveAction,
  moveFromPlaceholder,
  moveQuestion,
  moveTitle,
  moveToPlaceholder,
  moveWhomPlaceholder,
  movedNote,
  movingTitle,
  nothingToUndoNote,
  undoAction,
  undoingTitle,
  undoneNote,
} from '../../messages/uiChange';
import { inspectingTitle, noImpactNote } from '../../messages/uiConnect';
import { namesArgument, optionsArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { confirm } from '../confirm';
import type { Visit } from '../engineVisit';
import { visitEngine } from '../engineVisit';
import { shown } from '../neutral';
import { notify } from '../notify';
import type { Handlers, Task } from '../run';
import { containerNamed, networkNamed } from '../targets';
import type { Undo } from '../undo';
import { pairsOf } from './callTargets';
import { chooseOne, containerChoices, networkChoices } from './choices';

interface Move {
  readonly container: Container;
  readonly from: Network;
  readonly to: Network;
}

/**
 * `moveContainer(container, from, to, {confirmed})` answers with the ids of what it moved, `undo()` with whether there
 * was anything to undo.
 */
export function changeCommands(session: EngineSession, undo: Undo): Pick<Handlers<Row>, 'moveContainer' | 'undo'> {
  return {
    moveContainer: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const confirmed = optionsArgument(call.kind === 'arguments' ? call.values : [], 3).flag('confirmed');
        const move = await moveFor(call, visit);
        if (!move || (!confirmed && !(await confirmMove(move, visit, task)))) return undefined;
        await perform(move, undo, visit, task);
        return { containerId: move.container.id, fromId: move.from.id, toId: move.to.id };
      }),
    undo: async (call, task) => {
      // What is undone is what was done last: whoever names something else would be surprised.
      if (call.kind === 'arguments') throw new CommandError({ code: 'bad-argument', position: 1, expected: 'nothing' });
      return visitEngine(session, task, async (visit) => {
        const { id } = visit.engine.info;
        const undone = await task
          .working(undoingTitle(), (signal) => undo.undoLast(id, signal))
          .finally(() => visit.settle());
        void notify('info', undone ? undoneNote() : nothingToUndoNote());
        return undone;
      });
    },
  };
}

async function moveFor(call: Call<Row>, { snapshot }: Visit): Promise<Move | undefined> {
  const membership = membershipOf(snapshot);
  const named = (position: number, expected: 'container' | 'network') =>
    call.kind === 'arguments' ? namesArgument(call.values, position, expected)?.[0] : undefined;
  const [pair] = pairsOf(call);
  const [givenContainer, givenFrom, givenTo] = [named(0, 'container'), named(1, 'network'), named(2, 'network')];
  const container =
    pair?.container ??
    (givenContainer === undefined
      ? await chooseOne(moveTitle(), moveWhomPlaceholder(), containerChoices(snapshot.containers))
      : containerNamed(snapshot, givenContainer));
  if (!container) return undefined;
  const whom = shown(container.name);
  const attached = networksWith(membership, container, snapshot.networks);
  if (attached.length === 0) {
    void notify('info', shown(attachedNowhereNote(container.name)));
    return undefined;
  }
  const from =
    pair?.network ??
    (givenFrom !== undefined
      ? networkNamed(snapshot, givenFrom)
      : attached.length === 1
        ? attached[0]
        : await chooseOne(moveTitle(), moveFromPlaceholder(whom), networkChoices(attached)));
  if (!from) return undefined;
  const to =
    givenTo === undefined
      ? await chooseOne(
          moveTitle(),
          moveToPlaceholder(whom),
          networkChoices(snapshot.networks, (network) => obstacleTo(network, attached)),
        )
      : networkNamed(snapshot, givenTo);
  return to && { container, from, to };
}

function networksWith(membership: Membership, container: Container, networks: readonly Network[]): readonly Network[] {
  return networks.filter(({ id }) => membership.of(id).some((member) => member.container.id === container.id));
}

function obstacleTo(network: Network, attached: readonly Network[]): string | undefined {
  if (attached.includes(network)) return alreadyThereObstacle();
  const obstacle = networkObstacle(network);
  return obstacle && joinObstacleMessage(obstacle);
}

async function confirmMove({ container, from, to }: Move, { engine, snapshot }: Visit, task: Task): Promise<boolean> {
  const details = await task.working(inspectingTitle(), (signal) => engine.inspectContainer(container.id, signal));
  const impacts = impactsOf(snapshot, [{ container, leaves: [from], joins: { network: to, request: {} }, details }]);
  return confirm({
    question: moveQuestion(container.name, from.name, to.name),
    consequences: impacts.length > 0 ? impacts.map(impactSentence) : [noImpactNote()],
    action: moveAction(),
  });
}

async function perform({ container, from, to }: Move, undo: Undo, visit: Visit, task: Task): Promise<void> {
  try {
    const change = await task.working(movingTitle(shown(container.name), shown(to.name)), (signal) =>
      undo.make({ kind: 'move', containerId: container.id, from: from.id, to: to.id }, signal),
    );
    undo.keep([change]);
  } finally {
    await visit.settle();
  }
  void notify('info', shown(movedNote(container.name, from.name, to.name)), [
    { label: undoAction(), run: () => task.runForPerson('undo', []) },
  ]);
}
