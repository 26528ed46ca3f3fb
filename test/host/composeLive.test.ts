import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { fixesAt } from './composeFolder';
import { eventually, useHost } from './host';

const text =
  'name: living\nservices:\n  web:\n    image: a\n    networks: [front]\nnetworks:\n  front:\n    internal: true\n';

describe('compose files beside a living engine', () => {
  const host = useHost();
  let folder = '';
  let uri = vscode.Uri.file('/');
  let id = '';

  before('write a project', () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(workspace);
    folder = path.join(workspace, 'living');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'compose.yaml'), text);
    uri = vscode.Uri.file(path.join(folder, 'compose.yaml'));
  });
  beforeEach('make its network, without the switch', async () => {
    id = await host().engine.createNetwork('living_front', {
      Labels: {
        'com.docker.compose.project': 'living',
        'com.docker.compose.network': 'front',
        'com.docker.compose.config-hash': 'of another file',
      },
      IPAM: { Config: [{ Subnet: '10.201.9.0/24' }] },
    });
    await eventually(() =>
      assert.ok(
        host()
          .rows()
          .some((row) => row.startsWith('living_front')),
      ),
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  it('opens the file of a network where it is declared', async () => {
    await host().run('revealInCompose', 'living_front');
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.deepEqual(
        [editor?.document.uri.fsPath, editor?.selection.start.line],
        [path.join(folder, 'compose.yaml'), 6],
      );
    });
  });

  it('selects the row of the network at the cursor', async () => {
    await eventually(async () => {
      const editor = await vscode.window.showTextDocument(uri);
      editor.selection = new vscode.Selection(4, 16, 4, 16);
      assert.equal(await host().run('revealInTree'), id);
    });
  });

  it('says over the network how it stands, and opens its inspector from there', async () => {
    await vscode.workspace.openTextDocument(uri);
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
      );
      assert.deepEqual(
        lenses.map(({ command, range }) => [range.start.line, command?.title, command?.arguments]),
        [[6, '1 service · 10.201.9.0/24 · running 0/0', [id]]],
      );
    });
  });

  it('notes that the network differs, what up does, and offers to show how', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually(() => {
      const [drift] = vscode.languages
        .getDiagnostics(uri)
        .filter(({ code }) => typeof code === 'object' && code.value === 'network-drift');
      assert.deepEqual(
        [drift?.severity, drift?.message],
        [
          vscode.DiagnosticSeverity.Information,
          'Network "living_front" on the engine is not what the file says:\n- Internal in the file only\n"docker compose up" stops the services on it, removes it and creates it again.',
        ],
      );
    });
    await eventually(async () => {
      const actions = await fixesAt(document.uri, new vscode.Range(6, 3, 6, 3));
      const command = actions.find(({ title }) => title.startsWith('Show how'))?.command;
      const [engine, file] = (command?.arguments ?? []) as readonly vscode.Uri[];
      assert.ok(engine && file);
      const sides = await Promise.all([engine, file].map((side) => vscode.workspace.openTextDocument(side)));
      assert.deepEqual(
        sides.map((side) => side.getText().includes('internal: true')),
        [false, true],
      );
    });
  });

  it('answers a hover while the engine goes away, and while it comes back', async () => {
    await vscode.workspace.openTextDocument(uri);
    const at = new vscode.Position(6, 3);
    const links = async (): Promise<boolean> => {
      const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        at,
      );
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''));
      assert.match(texts.join(), /front/);
      return texts.some((text) => text.includes('command:'));
    };
    const endpoint = (address: string | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('dockerNetworks')
        .update('endpoint', address, vscode.ConfigurationTarget.Global);
    await eventually(async () => assert.equal(await links(), true));
    const gone = endpoint(`unix://${path.join(folder, 'no-engine.sock')}`);
    try {
      // Every answer on the way has to be one.
      await eventually(async () => assert.equal(await links(), false));
      await gone;
    } finally {
      const back = endpoint(undefined);
      await eventually(async () => assert.equal(await links(), true));
      await back;
    }
  });
});
