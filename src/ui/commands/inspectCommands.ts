import type { Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import type { Network } from '../../core/model';
import { inspectPlaceholder, inspectTitle } from '../../messages/uiInspect';
import { optionsArgument } from '../arguments';
import type { Call } from '../call';
import { CommandError } from '../commandError';
import { visitEngine } from '../engineVisit';
import type { InspectorPanels } from '../panels/inspectorPanels';
import type { Handlers, Task } from '../run';
import { networksOf } from './callTargets';
import { chooseOne, networkChoices } from './choices';

/** `inspectNetwork(network | networks, {preserveFocus})` answers with the ids of the networks whose panels it opened. */
export function inspectCommands(
  session: EngineSession,
  panels: () => Promise<InspectorPanels>,
): Pick<Handlers<Row>, 'inspectNetwork'> {
  return {
    async inspectNetwork(call, task) {
      const options = optionsArgument(call.kind === 'arguments' ? call.values : [], 1);
      const networks = knownNetworks(call, session) ?? (await askedNetworks(call, session, task));
      const focus = options.flag('preserveFocus') ? 'leave' : 'take';
      for (const network of networks) (await panels()).open(network, focus);
      return networks.length > 0 ? networks.map(({ id }) => id) : undefined;
    },
  };
}

/** What is in the store already is shown at once; the panel itself asks the engine. */
function knownNetworks(call: Call<Row>, { store }: EngineSession): readonly Network[] | undefined {
  try {
    const networks = networksOf(call, store.snapshot);
    return networks.length > 0 ? networks : undefined;
  } catch (error) {
    // The store may be older than the name: the engine is asked before anybody is told that there is no such network.
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

function askedNetworks(call: Call<Row>, session: EngineSession, task: Task): Promise<readonly Network[]> {
  return visitEngine(session, task, async (visit) => {
    const named = networksOf(call, visit.snapshot);
    if (named.length > 0) return named;
    const chosen = await chooseOne(inspectTitle(), inspectPlaceholder(), networkChoices(visit.snapshot.networks));
    return chosen ? [chosen] : [];
  });
}
