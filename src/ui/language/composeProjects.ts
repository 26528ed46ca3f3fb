import * as vscode from 'vscode';
import { discoverProjectInSteps } from '../../compose/discovery';
import { encodingOf } from '../../compose/encoding';
import { DocumentCache } from '../../compose/files';
import type { ComposeFiles, FileContent } from '../../compose/files';
import type { Project } from '../../compose/project';
import type { Disposable } from '../../core/event';
import { atOnce } from '../../core/steps';
import { inSlices } from './inSlices';
import { createKeptFiles } from './keptFiles';
import type { FileSource } from './keptFiles';
import { areSame, createKeptProjects } from './keptProjects';
import { createReadyDocuments } from './readyDocuments';

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
  const ready = createReadyDocuments(cache);
  const projects = createKeptProjects();
  const changed = new vscode.EventEmitter<void>();
  const kept = createKeptFiles(
    diskFiles,
    () => changed.fire(),
    () => performance.now(),
  );
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

  /** Whether a project can be loaded with what is known of a file, in a moment. */
  function isPrepared(path: string, content: FileContent): boolean {
    return content.kind === 'text' ? ready.has(path, content.text) : content.kind === 'missing';
  }

  async function prepare(paths: readonly string[], base: vscode.Uri): Promise<void> {
    const keys = paths.map((path) => keyOf(base, path));
    await Promise.all(keys.filter((key) => contentOf(key).kind === 'unknown').map((key) => kept.read(key)));
    for (const path of paths) {
      const content = contentOf(keyOf(base, path));
      if (content.kind === 'text' && !isPrepared(path, content)) await ready.make(path, content.text);
    }
  }

  return {
    onDidChangeFiles: changed.event,
    filesAround: (base) => ({ read: (path) => contentOf(keyOf(base, path)) }),
    async projectOf({ uri: base }) {
      const document = base.toString();
      for (let round = 0; ; round++) {
        const known = projects.find(document, contentOf);
        if (known) {
          void kept.lookAgain(known.contents.keys());
          return known.project;
        }
        const contents = new Map<string, FileContent>();
        const files: ComposeFiles = {
          read(path) {
            const key = keyOf(base, path);
            const content = contents.get(key) ?? contentOf(key);
            contents.set(key, content);
            return round === rounds || isPrepared(path, content) ? content : unknown;
          },
        };
        const steps = discoverProjectInSteps(base.path, files, environment, cache);
        // Whoever types faster than this is not kept waiting for ever.
        if (round === rounds) {
          const { project } = atOnce(steps);
          void kept.lookAgain(contents.keys());
          return project;
        }
        const discovered = await inSlices(steps, () => areSame(contents, contentOf));
        if (!discovered) continue;
        // What lies on the web stays wanted, and is not read here.
        const unprepared = discovered.wanted.filter((path) => !isPrepared(path, contentOf(keyOf(base, path))));
        if (unprepared.length === 0) projects.keep(document, { project: discovered.project, contents });
        else await prepare(unprepared, base);
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
const unknown: FileContent = { kind: 'unknown' };

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
