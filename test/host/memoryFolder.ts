import * as vscode from 'vscode';
import type { Disposable } from '../../src/core/event';

/** Files that are on no disk, under a scheme of their own. */
export interface MemoryFolder extends Disposable {
  readonly write: (path: string, text: string) => vscode.Uri;
}

export function openMemoryFolder(scheme: string): MemoryFolder {
  const files = new Map<string, Uint8Array>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  function contentOf({ path }: vscode.Uri): Uint8Array {
    const content = files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }

  function refuse(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  const registered = vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: contentOf(uri).length }),
    readDirectory: () => [],
    readFile: contentOf,
    writeFile: ({ path }, content) => void files.set(path, content),
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  });
  return {
    write(path, text) {
      files.set(path, new TextEncoder().encode(text));
      return vscode.Uri.from({ scheme, path });
    },
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}
