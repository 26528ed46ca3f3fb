import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './host';

const web = 'services:\n  web:\n    image: nginx\n';
const data = 'networks:\n  data:\n    ipam:\n      config:\n        - subnet: 10.5.0.0/24\n';

/** The cursor is `|`; the first labels. */
const cases: readonly (readonly [fixture: string, expected: readonly string[]])[] = [
  [`${web}    networks:\n      - |\n${data}`, ['data', 'default']],
  [`${web}    networks: [|]\n${data}`, ['data', 'default']],
  [`${web}    networks:\n      data:\n        ipv4_address: |\n${data}`, ['10.5.0.2', '10.5.0.3']],
  [`${web}    network_mode: |\n`, ['host', 'none']],
  ['networks:\n  a:\n    |\n', ['driver', 'internal']],
  ['networks:\n  a:\n    driver: |\n', ['bridge', 'macvlan']],
  ['networks:\n  a:\n    ipam:\n      config:\n        - subnet: |\n', ['172.28.0.0/24', '172.28.0.0/16']],
];

describe('completion and hovers in compose files', () => {
  let folder = '';

  before('have a folder for projects', async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(workspace);
    folder = path.join(workspace, 'completion');
    mkdirSync(folder, { recursive: true });
    await vscode.extensions.getExtension('docker-networks.docker-networks')?.activate();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => rmSync(folder, { recursive: true }));

  async function open(name: string, fixture: string): Promise<{ editor: vscode.TextEditor; at: vscode.Position }> {
    const offset = fixture.lastIndexOf('|');
    const uri = vscode.Uri.file(path.join(mkdtempSync(path.join(folder, `${name}-`)), 'compose.yaml'));
    writeFileSync(uri.fsPath, fixture.slice(0, offset) + fixture.slice(offset + 1));
    const document = await vscode.workspace.openTextDocument(uri);
    return { editor: await vscode.window.showTextDocument(document), at: document.positionAt(offset) };
  }

  /** Without the words of the file, which VS Code offers everywhere. */
  async function offered({ document }: vscode.TextEditor, at: vscode.Position): Promise<vscode.CompletionItem[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return items
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
      .sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
  }

  for (const [index, [fixture, expected]] of cases.entries()) {
    it(`offers ${expected.join(', ')} at ${JSON.stringify(fixture)}`, async () => {
      const { editor, at } = await open(`case${index}`, fixture);
      await eventually(async () => {
        const labels = (await offered(editor, at)).map(labelOf);
        assert.deepEqual(labels.slice(0, expected.length), expected);
      });
    });
  }

  it('writes what is accepted in the indentation of the file', async () => {
    const { editor, at } = await open('accepted', 'services:\n    web:\n        image: nginx\n        networ|\n');
    await eventually(async () => {
      const item = (await offered(editor, at)).find((each) => labelOf(each) === 'networks');
      assert.ok(item?.insertText instanceof vscode.SnippetString && item.range instanceof vscode.Range);
      assert.ok(await editor.insertSnippet(item.insertText, item.range));
    });
    const text = 'services:\n    web:\n        image: nginx\n        networks:\n            - \n';
    assert.equal(editor.document.getText(), text);
  });

  it('tells of a network, without a link where the engine does not have it', async () => {
    const { editor, at } = await open('hover', `${web}    networks: [da|ta]\n${data}`);
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      const texts = contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''));
      const plain = texts.join('\n').replaceAll('&nbsp;', ' ').replaceAll('\\', '');
      assert.match(plain, /Used by web/);
      assert.doesNotMatch(plain, /command:/);
    });
  });
});

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
