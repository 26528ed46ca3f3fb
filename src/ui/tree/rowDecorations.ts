import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { ContainerState } from '../../core/model';
import { rowStateScheme } from '../ids';

const dimmed = vscode.Uri.from({ scheme: rowStateScheme, path: '/dimmed' });

const resting: ReadonlySet<ContainerState> = new Set(['created', 'exited', 'dead', 'removing']);

/** The resource of a row that is to be dimmed: VS Code colours labels by resource only. */
export function rowResource(row: Row): vscode.Uri | undefined {
  switch (row.kind) {
    case 'attachment':
    case 'container':
    case 'container-network':
    case 'sharer':
      return resting.has(row.container.state) ? dimmed : undefined;
    case 'network':
    case 'group':
    case 'unreadable':
      return undefined;
  }
}

export function registerRowDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.toString() === dimmed.toString()
        ? new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('list.deemphasizedForeground'))
        : undefined,
  });
}
