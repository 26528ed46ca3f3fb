import * as l10n from '@vscode/l10n';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createStore } from './core/store';
import { listEngineChoices } from './engine/engineChoices';
import { createEngineSession } from './engine/session';
import type { Machine } from './engine/usualSockets';
import { createNetworkChanges } from './engine/change/networkChanges';
import { changeCommands } from './ui/commands/changeCommands';
import { clipboardCommands } from './ui/commands/clipboardCommands';
import { connectCommands } from './ui/commands/connectCommands';
import { createCommands } from './ui/commands/createCommands';
import { disconnectCommands } from './ui/commands/disconnectCommands';
import { engineCommands } from './ui/commands/engineCommands';
import { inspectCommands } from './ui/commands/inspectCommands';
import { jsonCommands } from './ui/commands/jsonCommands';
import { recoverCommands } from './ui/commands/recoverCommands';
import { removeCommands } from './ui/commands/removeCommands';
import { viewCommands } from './ui/commands/viewCommands';
import { createContextKeys } from './ui/contextKeys';
import { createFailureReporter } from './ui/failures';
import { createNetworkJson } from './ui/networkJson';
import { createInspectorPanels } from './ui/panels/inspectorPanels';
import { createComposeDiagnostics } from './ui/language/composeDiagnostics';
import { registerComposeFixes } from './ui/language/composeFixes';
import { registerComposeNavigation } from './ui/language/composeNavigation';
import { createComposeProjects } from './ui/language/composeProjects';
import { registerComposeRename } from './ui/language/composeRename';
import { hostPlatform } from './ui/platform';
import { createProgress } from './ui/progress';
import { createRecovery } from './ui/recovery/recovery';
import { registerCommands } from './ui/run';
import { onDidChangeSetting, readSettings } from './ui/settings';
import { createStatusBar } from './ui/statusBar';
import type { NetworksTree } from './ui/tree/networksTree';
import { createUndo } from './ui/undo';
import { createNetworksView } from './ui/tree/networksView';
import { registerRowDecorations } from './ui/tree/rowDecorations';
import { createViewMemory } from './ui/tree/viewMemory';

/** What another extension, or a test, may read. */
export interface Api {
  readonly tree: NetworksTree;
}

/** Builds the parts and hands them to each other. No engine is asked before a view is seen or a command needs one. */
export function activate(context: vscode.ExtensionContext): Api {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Docker Networks', { log: true });
  const machine: Machine = {
    platform: process.platform,
    homeDir: homedir(),
    env: process.env,
    userId: process.getuid?.(),
  };
  const store = createStore((error) => log.error(String(error)));
  const session = createEngineSession({ setting: () => readSettings().endpoint, machine, log, store });
  const contextKeys = createContextKeys((key, value) => void vscode.commands.executeCommand('setContext', key, value));
  contextKeys.set('dockerNetworks.platform', hostPlatform(process.platform));

  const memory = createViewMemory(context.workspaceState);
  const view = createNetworksView({ session, memory, contextKeys, extensionUri: context.extensionUri });
  const networkJson = createNetworkJson();
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'changes').fsPath;
  const changes = createNetworkChanges({ engine: (signal) => session.engine(signal), folder, log });
  const undo = createUndo(changes, log);
  const recoverParts = { session, changes, undo, fileOf: (id: string) => join(folder, `${id}.json`) };
  const commands = registerCommands(
    {
      ...viewCommands({ session, memory, log }),
      ...createCommands(session),
      ...removeCommands(session, undo),
      ...connectCommands(session, undo),
      ...disconnectCommands(session, undo),
      ...changeCommands(session, undo),
      ...recoverCommands(recoverParts),
      ...clipboardCommands(session),
      ...inspectCommands(session, () => panels),
      ...jsonCommands(session, networkJson),
      ...engineCommands(() => listEngineChoices(machine)),
    },
    { log, rows: view, progress: createProgress(() => view.visible), reporter: createFailureReporter(log) },
  );
  const panels = createInspectorPanels({
    session,
    extensionUri: context.extensionUri,
    log,
    commands: () => commands,
  });

  const projects = createComposeProjects(environmentOf(process.env));
  const composeDiagnostics = createComposeDiagnostics(projects, session, log);

  context.subscriptions.push(
    log,
    store,
    session,
    memory,
    view,
    networkJson,
    panels,
    commands,
    projects,
    composeDiagnostics,
    registerComposeFixes(composeDiagnostics),
    registerComposeNavigation(projects),
    registerComposeRename(projects),
    createStatusBar(session),
    registerRowDecorations(),
    createRecovery({ ...recoverParts, commands, log }),
    onDidChangeSetting('endpoint', () => session.reconnect()),
    view.onDidDrop(({ networks, containers }) => commands.runForPerson('connectContainer', [networks, containers])),
  );
  return { tree: view.tree };
}

function environmentOf(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  return new Map(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
