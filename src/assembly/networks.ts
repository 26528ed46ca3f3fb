import * as vscode from 'vscode';
import { createContextKeys } from '../ui/contextKeys';
import { hostPlatform } from '../ui/platform';
import type { RunForPerson } from '../ui/remedies';
import { createFoldingMemory } from '../ui/tree/foldingMemory';
import type { RowHandle } from '../ui/tree/networksTree';
import { createNetworksView } from '../ui/tree/networksView';
import type { NetworksView } from '../ui/tree/networksView';
import { registerRowDecorations } from '../ui/tree/rowDecorations';
import { createViewMemory } from '../ui/tree/viewMemory';
import type { ViewMemory } from '../ui/tree/viewMemory';
import type { EngineParts } from './engine';

export interface NetworksParts {
  readonly memory: ViewMemory;
  readonly view: NetworksView;
}

/** What is in the view of the networks. */
export function assembleNetworks(
  { context, session, log }: EngineParts,
  view: vscode.TreeView<RowHandle>,
  runForPerson: RunForPerson,
): NetworksParts {
  const contextKeys = createContextKeys((key, value) => void vscode.commands.executeCommand('setContext', key, value));
  contextKeys.set('dockerNetworks.platform', hostPlatform(process.platform));
  const memory = createViewMemory(context.workspaceState);
  const networksView = createNetworksView({
    view,
    session,
    memory,
    foldings: createFoldingMemory(context.workspaceState),
    contextKeys,
    log,
    extensionUri: context.extensionUri,
    onDrop: ({ networks, containers, from }) =>
      runForPerson('connectContainer', [networks, containers, { preview: true, ...(from !== undefined && { from }) }]),
  });
  context.subscriptions.push(memory, networksView, registerRowDecorations());
  return { memory, view: networksView };
}
