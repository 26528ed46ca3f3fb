import type * as vscode from 'vscode';

const composeName = /(^|[/\\])(docker-)?compose([.-][^/\\]*)?\.ya?ml$/i;

/** Saved or not, on disk or virtual: VS Code's own language for compose files, or YAML under a name of one. */
export function isComposeDocument({ languageId, uri }: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return languageId === 'dockercompose' || (languageId === 'yaml' && composeName.test(uri.path));
}

/** Whether others may include the document, extend what is in it, or take their variables from it. */
export function mayTakePart(document: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return isComposeDocument(document) || /\.(ya?ml|env)$/i.test(document.uri.path);
}

export const composeSelector: vscode.DocumentSelector = [
  { language: 'dockercompose' },
  { language: 'yaml', pattern: '**/*compose*.{yml,yaml}' },
];
