import * as vscode from 'vscode';
import { isComposeDocument } from './composeDocuments';

/** Loads what is done for compose files when the first is open. */
export function onFirstComposeDocument(load: () => Promise<unknown>): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(isComposeDocument)) {
    void load();
    return new vscode.Disposable(() => undefined);
  }
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isComposeDocument(document)) return;
    opened.dispose();
    void load();
  });
  return opened;
}
