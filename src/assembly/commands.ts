import { join } from 'node:path';
import * as vscode from 'vscode';
import { createNetworkChanges } from '../engine/change/networkChanges';
import { createHostView } from '../engine/hostView';
import { changeCommands } from '../ui/commands/changeCommands';
import { clipboardCommands } from '../ui/commands/clipboardCommands';
import { composeCommands } from '../ui/commands/composeCommands';
import { connectCommands } from '../ui/commands/connectCommands';
import { createCommands } from '../ui/commands/createCommands';
import { disconnectCommands } from '../ui/commands/disconnectCommands';
import { editCommands } from '../ui/commands/editCommands';
import { engineCommands } from '../ui/commands/engineCommands';
import { inspectCommands } from '../ui/commands/inspectCommands';
import { jsonCommands } from '../ui/commands/jsonCommands';
import { recoverCommands } from '../ui/commands/recoverCommands';
import { removeCommands } from '../ui/commands/removeCommands';
import { viewCommands } from '../ui/commands/viewCommands';
import { createFailureReporter } from '../ui/failures';
import { createNetworkJson } from '../ui/networkJson';
import type { InspectorPanels } from '../ui/panels/inspectorPanels';
import { createProgress } from '../ui/progress';
import { createRecovery } from '../ui/recovery/recovery';
import { createCommandRunner } from '../ui/run';
import type { CommandRunner } from '../ui/run';
import { createUndo } from '../ui/undo';
import { createWizardMemory } from '../ui/wizards/wizardMemory';
import type { ComposeParts } from './compose';
import type { EngineParts } from './engine';
import type { NetworksParts } from './networks';

/** What the commands do, and what asks about changes that were cut off. */
export function assembleCommands(
  { context, log, session, listChoices, replaced }: EngineParts,
  { memory, view }: NetworksParts,
  inspectors: () => Promise<InspectorPanels>,
  compose: () => Promise<ComposeParts>,
): CommandRunner {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'changes').fsPath;
  const changes = createNetworkChanges({
    engine: (signal) => session.engine(signal),
    folder,
    log,
    onReplaced: (replacement) => replaced.fire(replacement),
  });
  const undo = createUndo(changes, log);
  const recoverParts = { session, changes, undo, fileOf: (id: string) => join(folder, `${id}.json`) };
  const networkJson = createNetworkJson();
  const runner = createCommandRunner(
    {
      ...viewCommands({ session, memory, log }),
      ...createCommands(
        {
          session,
          host: createHostView(process.platform),
          composeSubnets: { read: async () => (await compose()).subnets.read() },
          log,
        },
        view,
        createWizardMemory(context.workspaceState),
      ),
      ...removeCommands(session, undo),
      ...connectCommands(session, undo),
      ...disconnectCommands(session, undo),
      ...changeCommands(session, undo),
      ...recoverCommands(recoverParts),
      ...editCommands(recoverParts),
      ...clipboardCommands(session),
      ...inspectCommands(session, inspectors),
      ...jsonCommands(session, networkJson),
      ...engineCommands(listChoices),
      ...composeCommands(session, view, async () => (await compose()).projects),
    },
    {
      log,
      rows: view,
      progress: createProgress(() => view.visible),
      reporter: createFailureReporter(log, () => session.store.snapshot),
    },
  );
  context.subscriptions.push(networkJson, runner, createRecovery({ ...recoverParts, commands: runner, log }));
  return runner;
}
