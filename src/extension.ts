import type * as vscode from 'vscode';
import type { EngineParts } from './assembly/engine';
import { once } from './core/once';
import { registerCommands } from './ui/commandEntrances';
import { onFirstComposeDocument } from './ui/language/composeEntrance';
import { registerInspectors } from './ui/panels/inspectorEntrance';
import type { CommandRunner } from './ui/run';
import { registerNetworksView } from './ui/tree/networksEntrance';
import type { NetworksTree } from './ui/tree/networksTree';

/** What another extension, or a test, may read. */
export interface Api {
  readonly tree: () => Promise<NetworksTree>;
}

/**
 * Registers what VS Code must know from the start, and ties the parts to each other. Each part is read from disk when it
 * is first needed: by a look at the view, a command, a panel that comes back, an open compose file.
 */
export function activate(context: vscode.ExtensionContext): Api {
  const engine: () => Promise<EngineParts> = once(async () =>
    (await import('./assembly/engine')).assembleEngine(context, commands),
  );
  const networks = once(async () =>
    (await import('./assembly/networks')).assembleNetworks(await engine(), view, (name, values) => {
      void commands().then((runner) => runner.runForPerson(name, values));
    }),
  );
  const commands: () => Promise<CommandRunner> = once(async () =>
    (await import('./assembly/commands')).assembleCommands(await engine(), await networks(), inspectors, compose),
  );
  const inspectors = once(async () =>
    (await import('./assembly/inspectors')).assembleInspectors(await engine(), await networks(), await commands()),
  );
  const compose = once(async () => (await import('./assembly/compose')).assembleCompose(await engine()));

  const view = registerNetworksView(async () => (await networks()).view);
  context.subscriptions.push(
    view,
    registerCommands(commands),
    registerInspectors(inspectors),
    onFirstComposeDocument(compose),
  );
  return { tree: async () => (await networks()).view.tree };
}
