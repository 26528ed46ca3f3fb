import type { Row } from '../../core/arrangement/rows';
import { subjectOf } from '../../core/change/subject';
import type { EngineSession } from '../../core/engine';
import {
  cannotUndoNote,
  haltedUndoNote,
  movedManyNote,
  movedNote,
  movingManyTitle,
  movingTitle,
  nothingToUndoNote,
  undoingTitle,
  undoneManyNote,
  undoneNote,
} from '../../messages/uiChange';
import { refusalSentence } from '../../messages/changes';
import { prose } from '../../messages/prose';
import { remedyLabel } from '../../messages/remedies';
import { optionsArgument } from '../arguments';
import { showChange } from '../changeProgress';
import { CommandError } from '../commandError';
import { endpointArgument } from '../endpointArgument';
import { visitEngine } from '../engineVisit';
import { failureOf } from '../failures';
import { haltError } from '../haltedUndo';
import { makeChanges } from '../makeChanges';
import { shown } from '../neutral';
import { notify } from '../notify';
import type { Handlers, Task } from '../run';
import { tellMade } from '../tellMade';
import type { Undo, Undone } from '../undo';
import type { AgreedMove } from '../wizards/move';
import { askMove } from '../wizards/move';
import type { Moves } from './moveTargets';
import { movesFor } from './moveTargets';

/**
 * `moveContainer(containers, from, to, {confirmed, …how it is attached})` answers with the ids of what it moved, `undo()`
 * with whether there was anything to undo.
 */
export function changeCommands(session: EngineSession, undo: Undo): Pick<Handlers<Row>, 'moveContainer' | 'undo'> {
  return {
    moveContainer: (call, task) =>
      visitEngine(session, task, async (visit) => {
        const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 3);
        const endpoint = endpointArgument(options);
        const moves = await movesFor(call, visit.snapshot);
        if (!moves) return undefined;
        const given: AgreedMove = () => (Object.keys(endpoint).length > 0 ? endpoint : undefined);
        const agreed = options.flag('confirmed') ? given : await askMove(moves, undo, visit, task);
        if (!agreed) return undefined;
        await makeChanges(batchOf(moves, agreed), undo, visit, task);
        const { pairs, to } = moves;
        return pairs.map(({ container, network }) => ({
          containerId: container.id,
          fromId: network.id,
          toId: to.id,
        }));
      }),
    undo: async (call, task) => {
      // What is undone is what was done last: whoever names something else would be surprised.
      if (call.kind === 'arguments') throw new CommandError({ code: 'bad-argument', position: 1, expected: 'nothing' });
      return visitEngine(session, task, async (visit) => {
        const { id } = visit.engine.info;
        const undone = await showChange(undoingTitle(), task.signal, (how) => undo.undoLast(id, how)).finally(() =>
          visit.settle(),
        );
        tellUndone(undone, task);
        return undone !== undefined;
      });
    },
  };
}

function batchOf({ pairs, to }: Moves, endpointOf: AgreedMove): Parameters<typeof makeChanges>[0] {
  const [first] = pairs;
  const requests = pairs.map(({ container, network }) => {
    const endpoint = endpointOf(container);
    const ends = { from: network.id, to: to.id };
    return { kind: 'move', containerId: container.id, ...ends, ...(endpoint && { endpoint }) } as const;
  });
  if (!first || pairs.length > 1) {
    const [title, note] = [movingManyTitle(pairs.length, shown(to.name)), movedManyNote(pairs.length, to.name)];
    return { title, note, requests };
  }
  return {
    title: movingTitle(shown(first.container.name), shown(to.name)),
    note: movedNote(first.container.name, first.network.name, to.name),
    requests,
  };
}

/** What came back, what of it did not come back as it was, and what never will. Throws what keeps the rest from it. */
function tellUndone(undone: Undone | undefined, task: Task): void {
  if (!undone) {
    void notify('info', nothingToUndoNote());
    return;
  }
  const { changes, losses, refusals, halt } = undone;
  const [first] = changes;
  if (refusals.length > 0) void notify('warning', shown(prose([cannotUndoNote(), ...refusals.map(refusalSentence)])));
  if (halt && first && failureOf(halt.error)?.code === 'cancelled') {
    const note = haltedUndoNote(changes.map(subjectOf), halt.left.map(subjectOf));
    const rest = { label: remedyLabel({ code: 'undo-rest' }), run: () => task.runForPerson('undo', []) };
    void notify('info', shown(note), [rest]);
  } else if (halt) throw haltError(undone, halt);
  else if (first) {
    tellMade(changes.length === 1 ? undoneNote(subjectOf(first)) : undoneManyNote(changes.length), losses, undefined);
  }
}
