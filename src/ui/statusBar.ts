import * as vscode from 'vscode';
import type { EngineSession } from '../core/engine';
import { statusItemName } from '../messages/uiStatus';
import { commandId } from './ids';
import { inMarkdown, shown } from './neutral';
import { engineName, statusText } from './statusText';

/** Names the engine and its state. It appears with the first contact: before that there is nothing to say. */
export function createStatusBar(session: EngineSession): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dockerNetworks.engine', vscode.StatusBarAlignment.Left);
  item.name = statusItemName();
  item.command = commandId('selectEngine');
  let name: string | undefined;
  const update = () => {
    const { state } = session;
    name = engineName(state) ?? name;
    const { text, spoken, tooltip } = statusText(state, name, session.store.snapshot.networks.length);
    item.text = text;
    item.accessibilityInformation = { label: spoken };
    item.tooltip = new vscode.MarkdownString(tooltip.map((line) => inMarkdown(shown(line))).join('  \n'));
    if (state.kind !== 'idle') item.show();
  };
  return vscode.Disposable.from(item, session.onDidChangeState(update), session.store.onDidChange(update));
}
