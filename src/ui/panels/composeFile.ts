import * as vscode from 'vscode';
import { composeFileMissing } from '../../messages/inspectorCounts';
import { shown } from '../neutral';
import { notify } from '../notify';

/**
 * Opens the file that a label names. A label is anybody's word: only what is called like a compose file on this machine
 * is opened, and never a path that leads to another machine.
 */
export async function openComposeFile(file: string): Promise<void> {
  const local = /\.ya?ml$/i.test(file) && !/^[\\/]{2}/.test(file);
  const uri = vscode.Uri.file(file);
  const isThere = local && (await isFile(uri));
  if (isThere) await vscode.window.showTextDocument(uri);
  else await notify('warning', shown(composeFileMissing(file)));
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    // Not being there is an answer, not a failure.
    return false;
  }
}
