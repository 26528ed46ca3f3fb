import * as vscode from 'vscode';
import type { Project } from '../../compose/project';
import { renameAtInSteps, renameTargetAt } from '../../compose/rename/rename';
import { renameInFragment } from '../../compose/rename/renameInFragment';
import type { RenameEdit } from '../../compose/rename/renameResult';
import { changedMeanwhile, readOnlyFile, renameGroup, renameRefusal } from '../../messages/compose/rename';
import { rangeOf } from './composeDiagnostics';
import { composeSelector, isComposeDocument } from './composeDocuments';
import { uriOf } from './composeProjects';
import type { ComposeProjects } from './composeProjects';
import { inSlices } from './inSlices';
import type { WritableFiles } from './writableFiles';

/** Renames networks and aliases in all files of a project. What cannot be renamed says why, before or after typing. */
export function registerComposeRename(projects: ComposeProjects, writable: WritableFiles): vscode.Disposable {
  return vscode.languages.registerRenameProvider(composeSelector, {
    async prepareRename(document, position) {
      const project = await currentProject(projects, document);
      const target = renameTargetAt(project, document.uri.path, document.offsetAt(position));
      if ('code' in target) throw new Error(renameRefusal(target));
      return { range: rangeOf(target.at, project), placeholder: target.name };
    },
    async provideRenameEdits(document, position, name, token) {
      const project = await currentProject(projects, document);
      const cursor = { file: document.uri.path, offset: document.offsetAt(position) };
      const { version } = document;
      const isCurrent = (): boolean =>
        document.version === version && !document.isClosed && !token.isCancellationRequested;
      const around = projects.filesAround(document.uri);
      const result = await inSlices(renameAtInSteps(project, around, cursor, name), isCurrent);
      if (!result) throw new Error(changedMeanwhile());
      if (result.kind === 'refused') throw new Error(renameRefusal(result));
      const target = renameTargetAt(project, cursor.file, cursor.offset);
      const old = 'kind' in target && target.kind === 'network' ? target.name : undefined;
      const beside = old === undefined ? [] : await fragmentsBeside(projects, project, document.uri);
      const parts = [
        { project, edits: result.edits },
        ...beside.map((each) => ({ project: each, edits: renameInFragment(each, old ?? '', name) })),
      ];
      await requireWritable(
        writable,
        document.uri,
        new Set(parts.flatMap(({ edits }) => edits.map(({ file }) => file))),
      );
      return workspaceEdit(parts, document.uri);
    },
  });
}

async function currentProject(projects: ComposeProjects, document: vscode.TextDocument): Promise<Project> {
  const { version } = document;
  const project = await projects.projectOf(document);
  if (document.isClosed || document.version !== version) throw new Error(changedMeanwhile());
  return project;
}

async function requireWritable(writable: WritableFiles, base: vscode.Uri, files: ReadonlySet<string>): Promise<void> {
  for (const file of files) {
    if (!(await writable.has(uriOf(base, file)))) throw new Error(readOnlyFile(file));
  }
}

/** Compose files of the same folder that the project does not read. */
async function fragmentsBeside(
  projects: ComposeProjects,
  { documents }: Project,
  base: vscode.Uri,
): Promise<readonly Project[]> {
  if (base.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(base, '..');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => vscode.Uri.joinPath(folder, name));
  const beside = names.filter((uri) => isComposeDocument({ languageId: 'yaml', uri }) && !documents.has(uri.path));
  return Promise.all(beside.map((uri) => projects.projectOf({ uri })));
}

interface Part {
  readonly project: Project;
  readonly edits: readonly RenameEdit[];
}

/** What may mean something else is shown before it is changed, and not chosen; the names themselves are. */
function workspaceEdit(parts: readonly Part[], base: vscode.Uri): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const { project, edits } of parts) {
    for (const edit of edits) {
      const metadata = { needsConfirmation: edit.why !== 'name', label: renameGroup(edit.why) };
      result.replace(uriOf(base, edit.file), rangeOf(edit, project), edit.text, metadata);
    }
  }
  return result;
}
