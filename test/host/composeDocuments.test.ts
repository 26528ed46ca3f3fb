import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { foundRules, openFile, useComposeFolder } from './composeFolder';
import { openMemoryFolder } from './memoryFolder';
import { withExtension } from './standInExtension';

const faulty = 'services:\n  web:\n    networks: [frnt]\nnetworks:\n  front:\n';
const both = ['network-undefined', 'network-unused'];
const unknownKey = 'services:\n  web:\n    networks: [front]\n    net: host\nnetworks:\n  front:\n';

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

describe('compose documents of every kind', () => {
  const folder = useComposeFolder('documents');

  it('are checked on a file system of another extension, with the files beside them', async () => {
    const memory = openMemoryFolder('docker-networks-memory');
    try {
      memory.write('/shop/nets.yaml', 'networks:\n  front:\n');
      const uri = memory.write('/shop/compose.yaml', `include: [nets.yaml]\n${faulty.split('networks:\n  front')[0]}`);
      await openFile(uri);
      await foundRules(uri, ['network-undefined']);
      const mended = memory.write(
        '/mended/compose.yaml',
        `include: [nets.yaml]\nservices: {web: {networks: [front]}}\nnetworks: {spare: }\n`,
      );
      memory.write('/mended/nets.yaml', 'networks:\n  front:\n');
      await openFile(mended);
      await foundRules(mended, ['network-unused']);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    } finally {
      memory.dispose();
    }
  });

  it('are checked where an extension only shows them', async () => {
    const scheme = 'docker-networks-shown';
    const shown = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => faulty,
    });
    try {
      const uri = vscode.Uri.from({ scheme, path: '/of/compose.yaml' });
      await openFile(uri);
      await foundRules(uri, both);
    } finally {
      shown.dispose();
    }
  });

  it('are checked in UTF-16, open and beside one that is', async () => {
    const part = folder().write('part.yaml', utf16('services:\n  db:\n    networks: [back] # où\n'));
    const main = folder().write('compose.yaml', utf16(`include: [part.yaml]\n${faulty}`));
    await openFile(main);
    await foundRules(main, both);
    await foundRules(part, ['network-undefined']);
  });

  it('are checked in the severities that a folder sets, and by the schema as one says', async () => {
    const uri = folder().write('compose.yaml', unknownKey);
    await openFile(uri);
    await foundRules(uri, ['schema-unknown-key']);
    const settings = vscode.workspace.getConfiguration('dockerNetworks.compose', uri);
    const target = vscode.ConfigurationTarget.Workspace;
    try {
      await settings.update('schemaRules', 'off', target);
      await foundRules(uri, []);
      await settings.update('schemaRules', undefined, target);
      await foundRules(uri, ['schema-unknown-key']);
      await settings.update('rules', { 'schema-unknown-key': 'off', 'no-such-rule': 'error' }, target);
      await foundRules(uri, []);
    } finally {
      await settings.update('schemaRules', undefined, target);
      await settings.update('rules', undefined, target);
    }
  });

  it('leave to an extension that knows the schema what it says anyway', async () => {
    const uri = folder().write('compose.yaml', `${unknownKey}  spare:\n`);
    const settings = vscode.workspace.getConfiguration('dockerNetworks.compose', uri);
    const target = vscode.ConfigurationTarget.Workspace;
    const [without, withSchema] = [['network-unused'], ['network-unused', 'schema-unknown-key']];
    await openFile(uri);
    await foundRules(uri, withSchema);
    try {
      await withExtension('redhat.vscode-yaml', async () => {
        await foundRules(uri, without);
        await settings.update('schemaRules', 'on', target);
        await foundRules(uri, withSchema);
        await settings.update('schemaRules', 'auto', target);
        await foundRules(uri, without);
        // Docker's own extension takes such files from the other one.
        await withExtension('docker.docker', () => foundRules(uri, withSchema));
      });
      await foundRules(uri, withSchema);
    } finally {
      await settings.update('schemaRules', undefined, target);
    }
  });

  it('may include each other, and themselves', async () => {
    folder().write('part.yaml', 'include: [compose.yaml]\n');
    const uri = folder().write('compose.yaml', 'include: [part.yaml]\nservices: {web: {image: x}}\n');
    await openFile(uri);
    await foundRules(uri, ['include-cycle']);
  });

  it('may go while they are checked', async () => {
    const uri = folder().write('compose.yaml', faulty);
    const document = await openFile(uri);
    const asked = vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(0, 0, 4, 0));
    rmSync(uri.fsPath);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await asked;
    if (document.isClosed) await foundRules(uri, []);
    const next = folder().write('compose.yml', faulty);
    await openFile(next);
    await foundRules(next, both);
  });

  it('heed a comment for one rule, for all, and for none that is not there', async () => {
    const uri = folder().write('compose.yaml', faulty);
    const document = await openFile(uri);
    await foundRules(uri, both);
    const steps: readonly (readonly [from: string, to: string, rules: readonly string[]])[] = [
      ['[frnt]\n', '[frnt, bck] # docker-networks: ignore no-such-rule\n', ['network-undefined', ...both]],
      ['ignore no-such-rule\n', 'ignore network-undefined\n', ['network-unused']],
      ['networks:\n  front:', 'networks:\n  # docker-networks: ignore\n  front:', []],
    ];
    for (const [from, to, rules] of steps) {
      const at = document.getText().indexOf(from);
      assert.ok(at >= 0);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await foundRules(uri, rules);
    }
  });
});
