import * as vscode from 'vscode';
import type { Project } from '../../compose/project';
import type { Refactoring } from '../../compose/refactor/refactoring';
import { refactoringsAt } from '../../compose/refactor/refactorings';
import type { EngineSession } from '../../core/engine';
import { refactoringTitle } from '../../messages/compose/refactorings';
import { commandId } from '../ids';
import { inLabel, shown } from '../neutral';
import { rangeOf } from './composeDiagnostics';
import type { ComposeDiagnostics } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { liveOf } from './composeLive';
import { uriOf } from './composeProjects';
import type { ComposeProjects } from './composeProjects';
import type { WritableFiles } from './writableFiles';

const kinds: Readonly<Record<Refactoring['kind'], vscode.CodeActionKind>> = {
  extract: vscode.CodeActionKind.RefactorExtract,
  rewrite: vscode.CodeActionKind.RefactorRewrite,
  insert: vscode.CodeActionKind.Refactor.append('insert'),
};

/** Offers what can be done with networks at the cursor; what needs an engine only while the tree is connected to one. */
export function registerComposeRefactorings(
  projects: ComposeProjects,
  diagnostics: ComposeDiagnostics,
  session: EngineSession,
  writable: WritableFiles,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    composeSelector,
    {
      async provideCodeActions(document, range, { only }) {
        if (only && !only.intersects(vscode.CodeActionKind.Refactor)) return undefined;
        const { version, uri } = document;
        const project = diagnostics.checkedOf(document)?.project ?? (await projects.projectOf(document));
        if (document.isClosed || document.version !== version) return undefined;
        const at = { file: uri.path, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return writable.keep(refactoringsAt(project, at, liveOf(session)).map((each) => actionOf(each, project, uri)));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
  );
}

function actionOf({ title, kind, effect }: Refactoring, project: Project, base: vscode.Uri): vscode.CodeAction {
  const action = new vscode.CodeAction(inLabel(shown(refactoringTitle(title))), kinds[kind]);
  switch (effect.kind) {
    case 'edits':
      action.edit = new vscode.WorkspaceEdit();
      for (const edit of effect.edits) action.edit.replace(uriOf(base, edit.file), rangeOf(edit, project), edit.text);
      break;
    case 'create-network':
      action.command = {
        command: commandId('createNetwork'),
        title: action.title,
        arguments: [{ name: effect.name, ask: true }],
      };
      break;
  }
  return action;
}
