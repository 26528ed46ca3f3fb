import type { Row } from '../../core/arrangement/rows';
import type { EngineSession } from '../../core/engine';
import { showJsonPlaceholder, showJsonTitle } from '../../messages/uiJson';
import { inspectingTitle } from '../../messages/uiConnect';
import { visitEngine } from '../engineVisit';
import type { NetworkJson } from '../networkJson';
import type { Handlers } from '../run';
import { networksOf } from './callTargets';
import { chooseOne, networkChoices } from './choices';

/** `showNetworkJson(network)` answers with the URI of the document that it opened. */
export function jsonCommands(session: EngineSession, networkJson: NetworkJson): Pick<Handlers<Row>, 'showNetworkJson'> {
  return {
    showNetworkJson: (call, task) =>
      visitEngine(session, task, async ({ engine, snapshot }) => {
        const [named] = networksOf(call, snapshot);
        const network =
          named ?? (await chooseOne(showJsonTitle(), showJsonPlaceholder(), networkChoices(snapshot.networks)));
        if (!network) return undefined;
        const uri = await task.working(inspectingTitle(), (signal) => networkJson.open(network, engine, signal));
        return uri.toString();
      }),
  };
}
