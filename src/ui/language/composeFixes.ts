import * as vscode from 'vscode';
import type { Fix } from '../../compose/findings';
import { fixTitle } from '../../messages/compose/fixes';
import type { Checked, ComposeDiagnostics } from './composeDiagnostics';
import { rangeOf } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { uriOf } from './composeProjects';
import type { WritableFiles } from './writableFiles';

/** Offers the fixes of what was found where the cursor is. A document that has changed since is checked first. */
export function registerComposeFixes(diagnostics: ComposeDiagnostics, writable: WritableFiles): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    composeSelector,
    {
      async provideCodeActions(document, range, context) {
        const checked = await diagnostics.check(document);
        return checked && writable.keep(actionsAt(checked, document, range, context));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsAt(
  checked: Checked,
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  return checked.findings
    .filter(({ at }) => at.file === uri.path && rangeOf(at, checked.project).intersection(range) !== undefined)
    .flatMap((finding) => {
      const place = rangeOf(finding.at, checked.project);
      const shown = diagnostics.filter((each) => each.source === 'docker-networks' && each.range.isEqual(place));
      const fixes = finding.fixes().filter(({ creates = [] }) => creates.every((file) => isOpened(uriOf(uri, file))));
      const actions = fixes.map((fix) => actionOf(fix, checked, uri, shown));
      if (actions[0] && fixes[0]?.safe) actions[0].isPreferred = true;
      return actions;
    });
}

/** A file that is only looked at may name any place of the machine. */
function isOpened(file: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(file) !== undefined;
}

function actionOf(
  { title, edits, creates = [] }: Fix,
  { project }: Checked,
  base: vscode.Uri,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fixTitle(title), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const file of creates) action.edit.createFile(uriOf(base, file), { ignoreIfExists: true });
  for (const edit of edits) action.edit.replace(uriOf(base, edit.file), rangeOf(edit, project), edit.text);
  action.diagnostics = diagnostics;
  return action;
}
