import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { foundRules, offeredEdit, openFile, ownDiagnostics, useComposeFolder } from './composeFolder';

const faulty = 'services:\n  web:\n    networks: [frnt]\nnetworks:\n  front:\n';
// What other files might mend is not called wrong in one that belongs to no folder.
const wrongSubnet =
  'services: {web: {networks: [front]}}\nnetworks: {front: {ipam: {config: [{subnet: 10.1.2.3/24}]}}}\n';
const undefinedAndUnused = ['network-undefined', 'network-unused'];

describe('diagnostics of compose files', () => {
  const folder = useComposeFolder('diagnostics');

  async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
    const at = document.getText().indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
    edit.replace(document.uri, range, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('come when a file is opened, and again after a key', async () => {
    const document = await openFile(folder().write('compose.yaml', faulty));
    await foundRules(document.uri, undefinedAndUnused);
    const unused = ownDiagnostics(document.uri).find(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
    assert.equal(unused?.severity, vscode.DiagnosticSeverity.Hint);
    await replace(document, 'frnt', 'front');
    await foundRules(document.uri, []);
    await replace(document, '[front]', '[back]');
    await foundRules(document.uri, undefinedAndUnused);
  });

  it('come with a fix that mends the file', async () => {
    const document = await openFile(folder().write('compose.yaml', faulty));
    await foundRules(document.uri, undefinedAndUnused);
    assert.ok(
      await vscode.workspace.applyEdit(await offeredEdit(document.uri, 'network-undefined', 'Change to "front"')),
    );
    assert.equal(document.getText(), faulty.replace('frnt', 'front'));
    await foundRules(document.uri, []);
  });

  it('heed comments and settings', async () => {
    const document = await openFile(folder().write('compose.yaml', faulty));
    await foundRules(document.uri, undefinedAndUnused);
    const settings = vscode.workspace.getConfiguration('dockerNetworks.compose');
    await settings.update('rules', { 'network-unused': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await foundRules(document.uri, ['network-undefined']);
      await replace(document, '[frnt]', '[frnt] # docker-networks: ignore network-undefined');
      await foundRules(document.uri, []);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await foundRules(document.uri, ['network-unused']);
  });

  it('show what is wrong in files of the project that are not open', async () => {
    await folder().watched();
    const override = folder().write('compose.override.yaml', 'services:\n  web:\n    networks: [back]\n');
    const document = await openFile(folder().write('compose.yaml', faulty.replace('frnt', 'front')));
    await foundRules(override, ['network-undefined']);
    await foundRules(document.uri, []);
    writeFileSync(override.fsPath, 'services:\n  web:\n    networks: [front]\n');
    await foundRules(override, []);
  });

  it('follow what is typed in a file that another one includes', async () => {
    const part = folder().write('part.yaml', 'networks: {}\n');
    const uri = folder().write(
      'compose.yaml',
      'include: [part.yaml]\nservices: {web: {image: x, networks: [front]}}\n',
    );
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    try {
      await openFile(uri);
      await foundRules(uri, ['network-undefined']);
      const included = await openFile(part);
      await replace(included, '{}', '{front: }');
      await foundRules(uri, []);
      assert.ok(included.isDirty);
    } finally {
      await settings.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('come for files that are nowhere on disk', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'dockercompose', content: wrongSubnet });
    await vscode.window.showTextDocument(document);
    await foundRules(document.uri, ['subnet-host-bits']);
  });

  const contents: readonly (readonly [what: string, content: string | Uint8Array, rules: readonly string[]])[] = [
    [
      'services that extend each other',
      'services:\n  a: {extends: b}\n  b: {extends: a}\n',
      ['extends-cycle', 'extends-cycle'],
    ],
    ['a file that is no text', Uint8Array.from([0, 1, 2, 0xff, 0xfe, 0]), ['yaml-syntax']],
    [
      'bytes that are no UTF-8',
      Uint8Array.from([...Buffer.from(faulty), 0x23, 0xff, 0xc3, 0x28]),
      ['network-undefined'],
    ],
  ];
  for (const [what, content, rules] of contents) {
    it(`bear ${what}`, async () => {
      const uri = folder().write('part.yaml', content);
      const document = await openFile(folder().write('compose.yaml', `include: [part.yaml]\n`));
      await foundRules(uri, rules);
      assert.equal(document.isClosed, false);
    });
  }

  it('bear a file of 50 MB beside them', async () => {
    const part = folder().write('part.yaml', '# nothing\n'.repeat(5_000_000));
    await openFile(folder().write('compose.yaml', 'include: [part.yaml]\n'));
    await foundRules(part, ['yaml-syntax']);
  });
});
