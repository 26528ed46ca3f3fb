import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './host';

const base = 'services:\n  web:\n    networks: [front]\n  db:\n    networks:\n      front:\nnetworks:\n  front:\n';
const override = 'networks:\n  front:\n    internal: true\n';

describe('navigation in compose files', () => {
  let folder = '';
  let uri = vscode.Uri.file('/');
  const onWeb = new vscode.Position(2, 17);

  before('write a project of two files', async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(workspace);
    folder = path.join(workspace, 'navigation');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'compose.yaml'), base);
    writeFileSync(path.join(folder, 'compose.override.yaml'), override);
    uri = vscode.Uri.file(path.join(folder, 'compose.yaml'));
    await vscode.extensions.getExtension('docker-networks.docker-networks')?.activate();
    await vscode.workspace.openTextDocument(uri);
  });
  after(() => rmSync(folder, { recursive: true }));

  async function places(command: string): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<
      readonly (vscode.Location | vscode.DocumentHighlight)[] | undefined
    >(command, uri, onWeb);
    return (found ?? []).map((place) => {
      const file = 'uri' in place ? path.basename(place.uri.fsPath) : '';
      return `${file}:${place.range.start.line}:${place.range.start.character}`;
    });
  }

  const cases: readonly (readonly [command: string, expected: readonly string[]])[] = [
    ['vscode.executeDefinitionProvider', ['compose.override.yaml:1:2', 'compose.yaml:7:2']],
    [
      'vscode.executeReferenceProvider',
      ['compose.override.yaml:1:2', 'compose.yaml:2:15', 'compose.yaml:5:6', 'compose.yaml:7:2'],
    ],
    ['vscode.executeDocumentHighlights', [':2:15', ':5:6', ':7:2']],
  ];
  for (const [command, expected] of cases) {
    it(`answers ${command}`, async () => {
      await eventually(async () => assert.deepEqual([...(await places(command))].sort(), expected));
    });
  }

  it('lists services and networks in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children.map((child) => child.name)]),
      [
        ['web', '', ['front']],
        ['db', '', ['front']],
        ['front', 'bridge · web, db', []],
      ],
    );
  });
});
