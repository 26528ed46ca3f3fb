import * as vscode from 'vscode';
import { commandId, commandNames } from './ids';
import type { CommandRunner } from './run';

/** Registers every command. What they do is loaded when the first is called. */
export function registerCommands(load: () => Promise<CommandRunner>): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandNames.map((name) =>
      vscode.commands.registerCommand(commandId(name), async (...args: readonly unknown[]) =>
        (await load()).run(name, args),
      ),
    ),
  );
}
