import * as vscode from 'vscode';
import { inNotification } from './neutral';

/** What a person can do about a message, by a button. */
export interface Action {
  readonly label: string;
  readonly run: () => unknown;
}

/**
 * The only place that shows notifications: whatever is said, nothing in it becomes a link. VS Code itself replaces an
 * equal one that is still shown.
 */
export async function notify(
  severity: 'error' | 'warning' | 'info',
  text: string,
  actions: readonly Action[] = [],
): Promise<void> {
  const message = inNotification(text);
  const items = actions.map((action) => ({ title: action.label, action }));
  const chosen = await show[severity](message, items);
  await items.find((item) => item === chosen)?.action.run();
}

const show = {
  error: (message: string, items: readonly vscode.MessageItem[]) => vscode.window.showErrorMessage(message, ...items),
  warning: (message: string, items: readonly vscode.MessageItem[]) =>
    vscode.window.showWarningMessage(message, ...items),
  info: (message: string, items: readonly vscode.MessageItem[]) =>
    vscode.window.showInformationMessage(message, ...items),
};
