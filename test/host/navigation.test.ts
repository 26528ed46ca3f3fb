import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { useComposeFolder } from './composeFolder';
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
    await eventually(async () => assert.notDeepEqual(await places('vscode.executeDefinitionProvider'), []));
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
    await eventually(async () => {
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

  it('leaves folding to VS Code, which folds by indentation only where nobody else does', async () => {
    const folds = async (): Promise<readonly (readonly [number, number])[]> => {
      const ranges = await vscode.commands.executeCommand<readonly vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      return ranges.map(({ start, end }) => [start, end] as const).sort(([one], [other]) => one - other);
    };
    const sections = [
      [0, 5],
      [1, 2],
      [3, 5],
      [4, 5],
      [6, 7],
    ];
    await eventually(async () => assert.deepEqual(await folds(), sections));
    const other = vscode.languages.registerFoldingRangeProvider('dockercompose', {
      provideFoldingRanges: () => [new vscode.FoldingRange(6, 7)],
    });
    try {
      await eventually(async () => assert.deepEqual(await folds(), [[6, 7]]));
    } finally {
      other.dispose();
    }
  });
});

describe('renaming in compose files', () => {
  const folder = useComposeFolder('renaming');
  const uriOf = (name: string): vscode.Uri => vscode.Uri.file(path.join(folder().path, name));

  beforeEach('write a project of two files', async () => {
    folder().write('compose.yaml', base);
    folder().write('compose.override.yaml', override);
    await vscode.workspace.openTextDocument(uriOf('compose.yaml'));
    await eventually(async () => assert.equal((await rename('edge')).size, 2));
  });

  async function rename(to: string): Promise<vscode.WorkspaceEdit> {
    const at = new vscode.Position(2, 17);
    return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uriOf('compose.yaml'), at, to);
  }

  it('changes every file of the project', async () => {
    assert.equal(await vscode.workspace.applyEdit(await rename('edge')), true);
    const texts = await Promise.all(
      ['compose.yaml', 'compose.override.yaml'].map(async (name) =>
        (await vscode.workspace.openTextDocument(uriOf(name))).getText(),
      ),
    );
    assert.deepEqual(
      texts,
      [base, override].map((text) => text.replaceAll('front', 'edge')),
    );
  });

  it('brings files along that may belong to the project', async () => {
    await folder().watched();
    folder().write('compose.prod.yaml', base);
    await eventually(async () => {
      const files = (await rename('edge')).entries().map(([{ path: file }]) => path.basename(file));
      assert.deepEqual(files.sort(), ['compose.override.yaml', 'compose.prod.yaml', 'compose.yaml']);
    });
  });

  it('refuses to write to a file that is locked on disk, and says so', async () => {
    const [main, other] = ['compose.yaml', 'compose.override.yaml'].map((name) => path.join(folder().path, name));
    assert.ok(main !== undefined && other !== undefined);
    const offered = async (): Promise<readonly string[]> => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uriOf('compose.yaml'),
        new vscode.Range(2, 17, 2, 17),
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.map(({ title }) => title);
    };
    let offers: readonly string[] = [];
    await eventually(async () => {
      offers = await offered();
      assert.ok(offers.includes('Write the networks of "web" as a mapping'), offers.join());
    });
    for (const file of [main, other]) chmodSync(file, 0o444);
    assert.deepEqual(await offered(), []);
    chmodSync(main, 0o644);
    assert.deepEqual(await offered(), offers);
    await assert.rejects(rename('edge'), /"compose\.override\.yaml" is read-only/);
    chmodSync(other, 0o644);
    await rename('edge');
  });

  it('follows a file that is renamed while a rename is asked for', async () => {
    await folder().watched();
    const asked = rename('edge').then(
      (edit) => edit.entries().length,
      () => 0,
    );
    const moved = new vscode.WorkspaceEdit();
    moved.renameFile(uriOf('compose.override.yaml'), uriOf('compose.override.yml'));
    assert.equal(await vscode.workspace.applyEdit(moved), true);
    assert.ok((await asked) <= 2);
    await eventually(async () => {
      const files = (await rename('edge')).entries().map(([{ path: file }]) => path.basename(file));
      assert.deepEqual(files.sort(), ['compose.override.yml', 'compose.yaml']);
    });
  });

  it('refuses a name that is taken, and says so', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('compose.yaml'));
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, document.positionAt(document.getText().length), '  back:\n');
    assert.equal(await vscode.workspace.applyEdit(more), true);
    await assert.rejects(rename('back'), /The project already has a network "back"/);
  });
});

describe('refactoring compose files', () => {
  it('offers what can be done at the cursor, and does it', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'dockercompose', content: base });
    const cursor = new vscode.Range(7, 3, 7, 3);
    const kind = vscode.CodeActionKind.Refactor.value;
    const offers = (): Thenable<readonly vscode.CodeAction[]> =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, cursor, kind);
    let edit: vscode.WorkspaceEdit | undefined;
    await eventually(async () => {
      edit = (await offers()).find(({ title }) => title === 'Make network "front" internal')?.edit;
      assert.ok(edit);
    });
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.equal(document.getText(), `${base}    internal: true\n`);
  });
});
