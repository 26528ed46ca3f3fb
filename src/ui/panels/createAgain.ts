import type { EngineSession } from '../../core/engine';
import type { Network } from '../../core/model';
import { requestOf } from '../../core/requestOf';
import { creatingTitle } from '../../messages/uiCreate';
import { visitEngine } from '../engineVisit';
import { shown } from '../neutral';
import type { Task } from '../run';
import type { InspectedNetwork } from './inspectorModel';

/** Makes a network that was removed once more, just as it was. Its members are not connected again. */
export function createAgain(removed: Network, session: EngineSession, task: Task): Promise<InspectedNetwork> {
  return visitEngine(session, task, async (visit) => {
    const { id } = await task.working(creatingTitle(shown(removed.name)), (signal) =>
      visit.engine.createNetwork(requestOf(removed), signal),
    );
    await visit.settle();
    return { id, name: removed.name };
  });
}
