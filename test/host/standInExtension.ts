import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { eventually } from './host';

/** Has an extension of this id, and with nothing in it, installed for as long as `use` takes: no registry is asked. */
export async function withExtension(id: string, use: () => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'dn-extension-'));
  try {
    await vscode.commands.executeCommand('workbench.extensions.installExtension', await packed(id, scratch));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  try {
    await eventually(() => assert.ok(vscode.extensions.getExtension(id)));
    await use();
  } finally {
    await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', id);
    await eventually(() => assert.ok(!vscode.extensions.getExtension(id)));
  }
}

async function packed(id: string, scratch: string): Promise<vscode.Uri> {
  const [publisher, name] = id.split('.');
  const manifest = { publisher, name, version: '0.0.1', engines: { vscode: '^1.80.0' }, description: 'Nothing.' };
  writeFileSync(path.join(scratch, 'package.json'), JSON.stringify(manifest));
  const project = vscode.extensions.getExtension('docker-networks.docker-networks')?.extensionPath;
  assert.ok(project);
  const vsce = path.join(project, 'node_modules/@vscode/vsce/vsce');
  const file = path.join(scratch, `${id}.vsix`);
  const options = ['--no-dependencies', '--skip-license', '--allow-missing-repository'];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  await promisify(execFile)(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: scratch, env });
  return vscode.Uri.file(file);
}
