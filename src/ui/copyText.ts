import * as vscode from 'vscode';

const noteMs = 4000;

/** Puts a text on the clipboard, and says so in the status bar. */
export async function copyText(text: string, note: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(note, noteMs);
}
