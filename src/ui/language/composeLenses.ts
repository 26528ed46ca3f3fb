import * as vscode from 'vscode';
import { networkLenses } from '../../compose/lens/networkLenses';
import type { NetworkLens } from '../../compose/lens/networkLenses';
import type { EngineSession } from '../../core/engine';
import type { Disposable } from '../../core/event';
import { lensText } from '../../messages/compose/lens';
import { commandId } from '../ids';
import { inLabel, shown } from '../neutral';
import { composeSelector } from './composeDocuments';
import { liveOf } from './composeLive';
import type { ComposeProjects } from './composeProjects';

/** Many changes of an engine come together; the lenses follow once. */
const pauseMilliseconds = 200;

/** A line over each network: who uses it and, while the tree is connected, what there is of it. */
export function registerComposeLenses(projects: ComposeProjects, session: EngineSession): Disposable {
  const changed = new vscode.EventEmitter<void>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  function soon(): void {
    pause ??= setTimeout(() => {
      pause = undefined;
      changed.fire();
    }, pauseMilliseconds);
  }

  const listeners = vscode.Disposable.from(
    changed,
    projects.onDidChangeFiles(soon),
    session.store.onDidChange(soon),
    session.onDidChangeState(soon),
    vscode.languages.registerCodeLensProvider(composeSelector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const { version } = document;
        const project = await projects.projectOf(document);
        if (document.isClosed || document.version !== version) return [];
        return networkLenses(project, document.uri.path, liveOf(session)).map((lens) => lensAt(lens, document));
      },
    }),
  );
  return {
    dispose() {
      clearTimeout(pause);
      listeners.dispose();
    },
  };
}

function lensAt(lens: NetworkLens, document: vscode.TextDocument): vscode.CodeLens {
  const range = new vscode.Range(document.positionAt(lens.at.start), document.positionAt(lens.at.end));
  const title = inLabel(shown(lensText(lens)));
  const { live } = lens;
  return live.kind === 'there'
    ? new vscode.CodeLens(range, { title, command: commandId('inspectNetwork'), arguments: [live.id] })
    : new vscode.CodeLens(range, { title, command: '' });
}
