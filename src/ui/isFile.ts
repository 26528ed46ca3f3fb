import * as vscode from 'vscode';

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    // Not being there is an answer, not a failure.
    return false;
  }
}
