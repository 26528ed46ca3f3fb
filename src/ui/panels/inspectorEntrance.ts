import * as vscode from 'vscode';
import { inspectorViewType } from '../ids';

/** Registers who brings panels back that were open when the window closed; loaded when there is one. */
export function registerInspectors(load: () => Promise<vscode.WebviewPanelSerializer>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(inspectorViewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => (await load()).deserializeWebviewPanel(panel, state),
  });
}
