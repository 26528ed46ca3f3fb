import * as vscode from 'vscode';
import { driftsOf } from '../../compose/drift/drift';
import type { Drift } from '../../compose/drift/drift';
import { driftTexts } from '../../compose/drift/driftTexts';
import { keyPlace } from '../../compose/model/access';
import { firstEntry } from '../../compose/model/use';
import type { EngineSession } from '../../core/engine';
import { driftAction, driftTitle } from '../../messages/compose/drift';
import { driftScheme } from '../ids';
import { inLabel, shown } from '../neutral';
import { rangeOf } from './composeDiagnostics';
import type { ComposeDiagnostics } from './composeDiagnostics';
import { composeSelector } from './composeDocuments';
import { liveOf } from './composeLive';

/** Lays the network that runs beside the one that is written, where the two differ. */
export function registerComposeDrift(diagnostics: ComposeDiagnostics, session: EngineSession): vscode.Disposable {
  return vscode.Disposable.from(
    // The address of such a document is its text: nothing has to be kept, and nothing goes stale.
    vscode.workspace.registerTextDocumentContentProvider(driftScheme, {
      provideTextDocumentContent: ({ query }) => query,
    }),
    vscode.languages.registerCodeActionsProvider(
      composeSelector,
      {
        async provideCodeActions(document, range, { diagnostics: shownHere }) {
          const live = liveOf(session);
          const checked = live && (await diagnostics.check(document));
          if (!checked) return undefined;
          return driftsOf(checked.project, live)
            .filter(({ network: { entry } }) => {
              const at = entry && keyPlace(firstEntry(entry));
              return at?.file === document.uri.path && rangeOf(at, checked.project).intersection(range) !== undefined;
            })
            .map((drift) => actionOf(drift, shownHere));
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actionOf(drift: Drift, shownHere: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const name = shown(drift.live.name);
  const { file, engine } = driftTexts(drift);
  const action = new vscode.CodeAction(inLabel(driftAction(name)), vscode.CodeActionKind.QuickFix);
  action.command = {
    command: 'vscode.diff',
    title: action.title,
    arguments: [textUri(name, 'engine', engine), textUri(name, 'file', file), driftTitle(name)],
  };
  action.diagnostics = shownHere.filter(
    ({ source, code }) => source === 'docker-networks' && typeof code === 'object' && code.value === 'network-drift',
  );
  return action;
}

function textUri(name: string, side: 'engine' | 'file', text: string): vscode.Uri {
  const path = `/${side}/${name.replaceAll(/[/\\]/g, '_')}.yaml`;
  return vscode.Uri.from({ scheme: driftScheme, path, query: text });
}
