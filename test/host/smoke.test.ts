import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { connectTestEngine } from '../support/engineClient';

describe('the extension host', () => {
  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('docker-networks.docker-networks');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  it('has the workspace folder and reaches the engine', async () => {
    const host = process.env['DOCKER_HOST'];
    assert.ok(host);
    const engine = await connectTestEngine(host);
    const files = await vscode.workspace.findFiles('**/compose.yaml');
    assert.deepEqual([engine.version !== '', files.length > 0], [true, true]);
  });
});
