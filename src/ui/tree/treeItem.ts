import * as vscode from 'vscode';
import type { Row } from '../../core/arrangement/rows';
import { inspectTitle } from '../../messages/uiInspect';
import { factLabel } from '../../messages/uiRows';
import { commandId } from '../ids';
import { inMarkdown, shown } from '../neutral';
import { contextValue } from './contextValue';
import { highlights } from './highlights';
import { rowIcon } from './icon';
import { rowResource } from './rowDecorations';
import { rowText } from './rowText';
import { tooltipOf } from './tooltip';

/** Whether the rows below one are seen. */
export type Folding = 'open' | 'closed';

export interface ItemParts {
  readonly filter: string;
  /** How a person left the row; undefined where nobody touched it. */
  readonly folding: Folding | undefined;
  readonly extensionUri: vscode.Uri;
}

/** A row without its tooltip, which is made when somebody points at it. */
export function treeItem(row: Row, { filter, folding, extensionUri }: ItemParts): vscode.TreeItem {
  const { label, description, spoken } = rowText(row);
  const text = shown(label);
  const item = new vscode.TreeItem({ label: text, highlights: highlights(text, filter).map(([a, b]) => [a, b]) });
  item.id = row.id;
  item.description = shown(description);
  item.contextValue = contextValue(row);
  item.collapsibleState = collapsibleState(row, folding);
  item.accessibilityInformation = { label: shown(spoken) };
  const command = clickCommand(row);
  if (command) item.command = command;
  const icon = rowIcon(row, extensionUri);
  if (icon !== undefined) item.iconPath = icon;
  const resource = rowResource(row);
  if (resource) item.resourceUri = resource;
  return item;
}

/** Nothing in it is trusted: foreign text can be no link, icon or picture there. */
export function treeTooltip(row: Row): vscode.MarkdownString | undefined {
  const tooltip = tooltipOf(row);
  if (!tooltip) return undefined;
  const { title, note, facts } = tooltip;
  const lines = facts.map(([name, value]) => inMarkdown(`${factLabel(name)}: ${shown(value)}`));
  const parts = [
    `**${inMarkdown(shown(title))}**`,
    ...(note === undefined ? [] : [inMarkdown(shown(note))]),
    lines.join('  \n'),
  ];
  return new vscode.MarkdownString(parts.join('\n\n'));
}

/** A click on a network shows it; the focus stays in the tree, so that the keys go on there. */
function clickCommand(row: Row): vscode.Command | undefined {
  if (row.kind !== 'network') return undefined;
  return {
    command: commandId('inspectNetwork'),
    title: inspectTitle(),
    arguments: [row.network.id, { preserveFocus: true }],
  };
}

/** How a row appears: as a person left it, else groups are open and all others closed. */
export function foldingOf(row: Row, left: Folding | undefined): Folding {
  return left ?? (row.kind === 'group' ? 'open' : 'closed');
}

/** VS Code asks for it when a row appears, or comes back; what is there already it leaves as it is. */
function collapsibleState(row: Row, folding: Folding | undefined): vscode.TreeItemCollapsibleState {
  if (!row.expandable) return vscode.TreeItemCollapsibleState.None;
  return foldingOf(row, folding) === 'open'
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}
