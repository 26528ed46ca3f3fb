import * as vscode from 'vscode';
import { discoverProject } from '../../compose/discovery';
import { DocumentCache } from '../../compose/files';
import type { ComposeFiles, FileContent } from '../../compose/files';
import type { Project } from '../../compose/project';
import type { Disposable } from '../../core/event';

export interface ComposeProjects extends Disposable {
  /** The project that a document belongs to, its files as they are on screen, else on disk. */
  projectOf(document: Pick<vscode.TextDocument, 'uri'>): Promise<Project>;
  /** The files beside one of a project, as `projectOf` last read them. */
  filesAround(base: vscode.Uri): ComposeFiles;
  /** A file that takes part in projects, or may, has changed on disk. */
  readonly onDidChangeFiles: vscode.Event<void>;
}

// A file names others, those name others: Compose itself stops at cycles, and so does this.
const rounds = 20;
// Larger ones are no compose files; reading them would only take memory.
const largestFile = 64 * 1024 * 1024;

/** Names files by the path of their uri; all files of a project share scheme and authority. */
export function createComposeProjects(environment: ReadonlyMap<string, string>): ComposeProjects {
  const cache = new DocumentCache();
  const contents = new Map<string, FileContent>();
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.yml,*.yaml,.env,*.env}');

  const listeners = [watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget)];

  function forget(uri: vscode.Uri): void {
    contents.delete(uri.toString());
    changed.fire();
  }

  function onDisk(base: vscode.Uri, path: string): FileContent {
    return contents.get(keyOf(base, path)) ?? { kind: 'unknown' };
  }

  function filesAround(base: vscode.Uri): ComposeFiles {
    return { read: (path) => openText(base, path) ?? onDisk(base, path) };
  }

  return {
    onDidChangeFiles: changed.event,
    filesAround,
    async projectOf(document) {
      const base = document.uri;
      const files = filesAround(base);
      for (let round = 0; ; round++) {
        const { project, wanted } = discoverProject(base.path, files, environment, cache);
        if (wanted.length === 0 || round === rounds) return project;
        await Promise.all(wanted.map(async (path) => contents.set(keyOf(base, path), await readFile(base, path))));
      }
    },
    dispose() {
      vscode.Disposable.from(watcher, changed, ...listeners).dispose();
    },
  };
}

function keyOf(base: vscode.Uri, path: string): string {
  return uriOf(base, path).toString();
}

export function uriOf(base: vscode.Uri, path: string): vscode.Uri {
  return base.with({ path: path.startsWith('/') || base.scheme === 'untitled' ? path : `/${path}` });
}

function openText(base: vscode.Uri, path: string): FileContent | undefined {
  const key = keyOf(base, path);
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
  return open && { kind: 'text', text: open.getText() };
}

async function readFile(base: vscode.Uri, path: string): Promise<FileContent> {
  const uri = uriOf(base, path);
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestFile) return { kind: 'missing' };
    return { kind: 'text', text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Not there, or not for us: both mean that Compose would not find it here.
    return { kind: 'missing' };
  }
}
