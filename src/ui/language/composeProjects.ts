import * as vscode from 'vscode';
import { discoverProject } from '../../compose/discovery';
import { encodingOf } from '../../compose/encoding';
import { DocumentCache } from '../../compose/files';
import type { ComposeFiles, FileContent } from '../../compose/files';
import type { Project } from '../../compose/project';
import type { Disposable } from '../../core/event';
import { createKeptFiles } from './keptFiles';
import type { FileSource } from './keptFiles';

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
  const changed = new vscode.EventEmitter<void>();
  const kept = createKeptFiles(diskFiles, () => changed.fire(), Date.now);
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.yml,*.yaml,.env,*.env}');

  const listeners = [
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidOpenTextDocument(forgetBeside),
  ];

  function forget(uri: vscode.Uri): void {
    const gone = uri.toString();
    kept.forget((key) => key === gone);
    changed.fire();
  }

  /** Who opens a file wants what is beside it now; a folder that is just made can be ahead of its watcher. */
  function forgetBeside({ uri }: vscode.TextDocument): void {
    const opened = uri.toString();
    const folder = opened.slice(0, opened.lastIndexOf('/') + 1);
    kept.forget((key) => key.startsWith(folder));
  }

  function contentOf(key: string): FileContent {
    return openText(key) ?? kept.known(key);
  }

  return {
    onDidChangeFiles: changed.event,
    filesAround: (base) => ({ read: (path) => contentOf(keyOf(base, path)) }),
    async projectOf(document) {
      const base = document.uri;
      const asked = new Set<string>();
      const files: ComposeFiles = {
        read(path) {
          const key = keyOf(base, path);
          asked.add(key);
          return contentOf(key);
        },
      };
      for (let round = 0; ; round++) {
        const { project, wanted } = discoverProject(base.path, files, environment, cache);
        if (wanted.length === 0 || round === rounds) {
          void kept.lookAgain(asked);
          return project;
        }
        await Promise.all(wanted.map((path) => kept.read(keyOf(base, path))));
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

function openText(key: string): FileContent | undefined {
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
  return open && { kind: 'text', text: open.getText() };
}

const missing: FileContent = { kind: 'missing' };

/** Files that are not there, or not for us, are missing alike: Compose would not find them here. */
const diskFiles: FileSource = {
  async stamp(key) {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(key));
      return (type & vscode.FileType.File) === 0 || size > largestFile ? undefined : `${mtime} ${size}`;
    } catch {
      return undefined;
    }
  },
  async content(key) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(key));
      return { kind: 'text', text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
    } catch {
      return missing;
    }
  },
};
