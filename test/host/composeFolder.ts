import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from './host';

/** A folder of the workspace for the compose files of one test, and what is found in them. */
export interface ComposeFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => vscode.Uri;
  /** Waits until VS Code tells of what changes in the folder: for a moment one that is just made is ahead of its watcher. */
  readonly watched: () => Promise<void>;
}

/** Gives each test a folder that no other one had, whose documents VS Code may still have, and closes what it opened. */
export function useComposeFolder(name: string): () => ComposeFolder {
  let folder = '';
  before(() => vscode.extensions.getExtension('docker-networks.docker-networks')?.activate());
  beforeEach(() => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(workspace);
    folder = mkdtempSync(path.join(workspace, `${name}-`));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    rmSync(folder, { recursive: true });
  });

  function write(file: string, content: string | Uint8Array): vscode.Uri {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    return vscode.Uri.file(target);
  }

  return () => ({
    path: folder,
    write,
    async watched() {
      const told = new Set<string>();
      const watcher = vscode.workspace.createFileSystemWatcher('**/watched-*');
      const listener = watcher.onDidCreate(({ fsPath }) => told.add(fsPath));
      try {
        let probes = 0;
        await eventually(async () => {
          const { fsPath } = write(`watched-${probes++}`, '');
          await delay(200);
          assert.ok(told.has(fsPath));
        });
      } finally {
        listener.dispose();
        watcher.dispose();
      }
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

function rulesAt(uri: vscode.Uri): readonly string[] {
  return ownDiagnostics(uri).map(ruleOf).sort();
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}

/** Waits until these rules, and no others, speak in a file. */
export async function foundRules(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  await eventually(() => assert.deepEqual(rulesAt(uri), rules));
}

export function fixesAt(uri: vscode.Uri, range: vscode.Range): Thenable<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
}

/** Waits until the fix is offered where the rule speaks: what is found at first may be of the files as they were before. */
export async function offeredEdit(uri: vscode.Uri, rule: string, title: string): Promise<vscode.WorkspaceEdit> {
  let edit: vscode.WorkspaceEdit | undefined;
  await eventually(async () => {
    const wrong = ownDiagnostics(uri).find((each) => ruleOf(each) === rule);
    assert.ok(wrong, `${rule} does not speak`);
    const actions = await fixesAt(uri, wrong.range);
    edit = actions.find((each) => each.title === title)?.edit;
    assert.ok(edit, actions.map((each) => each.title).join(', '));
  });
  assert.ok(edit);
  return edit;
}
