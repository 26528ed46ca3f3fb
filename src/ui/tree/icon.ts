import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import type { ContainerState } from '../../core/model';

/** Icons of rows. Shapes tell them apart; colour only repeats it. */
export function rowIcon(row: Row, extensionUri: vscode.Uri): vscode.TreeItem['iconPath'] {
  switch (row.kind) {
    case 'group':
      return new vscode.ThemeIcon(row.by === 'project' ? 'layers' : 'symbol-class');
    case 'network':
      return driverIcon(row.network.driver, extensionUri);
    case 'container-network':
      return row.network
        ? driverIcon(row.network.driver, extensionUri)
        : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'attachment':
    case 'container':
    case 'sharer':
      return containerIcon(row.container.state);
    case 'unreadable':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  }
}

/** Files in `media/icons`; drivers that are not here have the one of plugins. */
const driverIcons: ReadonlyMap<string, string> = new Map([
  ['bridge', 'bridge'],
  ['nat', 'bridge'],
  ['host', 'host'],
  ['null', 'none'],
  ['overlay', 'overlay'],
  ['macvlan', 'macvlan'],
  ['ipvlan', 'ipvlan'],
]);

export function driverIcon(
  driver: string,
  extensionUri: vscode.Uri,
): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const file = `${driverIcons.get(driver) ?? 'other'}.svg`;
  const icons = vscode.Uri.joinPath(extensionUri, 'media', 'icons');
  return { light: vscode.Uri.joinPath(icons, 'light', file), dark: vscode.Uri.joinPath(icons, 'dark', file) };
}

function containerIcon(state: ContainerState): vscode.ThemeIcon {
  switch (state) {
    case 'running':
      return new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor('charts.green'));
    case 'paused':
      return new vscode.ThemeIcon('debug-pause', new vscode.ThemeColor('charts.yellow'));
    case 'restarting':
      return new vscode.ThemeIcon('sync', new vscode.ThemeColor('charts.yellow'));
    case 'created':
    case 'exited':
      return new vscode.ThemeIcon('circle-outline');
    case 'removing':
      return new vscode.ThemeIcon('trash');
    case 'dead':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'unknown':
      return new vscode.ThemeIcon('question');
  }
}
