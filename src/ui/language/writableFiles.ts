import * as vscode from 'vscode';

/** Files that can be written to: no edit is promised to others. */
export interface WritableFiles {
  has(uri: vscode.Uri): Promise<boolean>;
  /** The actions whose edits are all of files that can be written to. */
  keep(actions: readonly vscode.CodeAction[]): Promise<vscode.CodeAction[]>;
}

export function createWritableFiles(isLockedFile: (path: string) => Promise<boolean>): WritableFiles {
  async function has(uri: vscode.Uri): Promise<boolean> {
    if (uri.scheme === 'untitled') return true;
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
    if (uri.scheme === 'file') return !(await isLockedFile(uri.fsPath));
    try {
      const { permissions } = await vscode.workspace.fs.stat(uri);
      return permissions !== vscode.FilePermission.Readonly;
    } catch {
      return true; // Gone from where it was, but on screen, where it can be changed and saved again.
    }
  }

  return {
    has,
    async keep(actions) {
      const uris = actions.flatMap(({ edit }) => (edit?.entries() ?? []).map(([uri]) => uri));
      const files = new Map(uris.map((uri) => [uri.toString(), uri] as const));
      const answers = await Promise.all([...files].map(async ([key, uri]) => [key, await has(uri)] as const));
      const writable = new Map(answers);
      return actions.filter(({ edit }) => (edit?.entries() ?? []).every(([uri]) => writable.get(uri.toString())));
    },
  };
}
