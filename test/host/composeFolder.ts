import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './host';

/** A folder of the workspace for the compose files of one test, and what is found in them. */
export interface ComposeFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => vscode.Uri;
}

/** Gives each test a folder of this name, and closes what it opened. */
export function useComposeFolder(name: string): () => ComposeFolder {
  let folder = '';
  before(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(workspace);
    folder = path.join(workspace, name);
    await vscode.extensions.getExtension('docker-networks.docker-networks')?.activate();
  });
  beforeEach(() => mkdirSync(folder));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    rmSync(folder, { recursive: true });
  });
  return () => ({
    path: folder,
    write(file, content) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
      return vscode.Uri.file(target);
    },
  });
}

export async function openFile(target: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(target);
  await vscode.window.showTextDocument(document);
  return document;
}

export function ownDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'docker-networks');
}

export function rulesAt(uri: vscode.Uri): readonly string[] {
  return ownDiagnostics(uri).map(ruleOf).sort();
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}

/** Waits until these rules, and no others, speak in a file. */
export async function foundRules(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  await eventually(() => assert.deepEqual(rulesAt(uri), rules), 30_000);
}
