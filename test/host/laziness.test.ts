import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import net from 'node:net';
import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import type { Host } from './host';
import { eventually, openHost } from './host';

/** A socket before the engine's that counts what comes. */
interface Gate {
  readonly address: string;
  /** Connections so far, and open ones. */
  readonly count: { all: number; open: number };
  close(): Promise<void>;
}

function openGate(engineSocket: string): Promise<Gate> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dn-gate-'));
  const file = path.join(folder, 'docker.sock');
  const count = { all: 0, open: 0 };
  const server = net.createServer((client) => {
    count.all++;
    count.open++;
    const engine = net.connect(engineSocket);
    client.on('close', () => {
      count.open--;
      engine.destroy();
    });
    engine.on('close', () => client.destroy());
    for (const socket of [client, engine]) socket.on('error', () => undefined);
    client.pipe(engine).pipe(client);
  });
  return new Promise((resolve) => {
    server.listen(file, () => {
      resolve({
        address: `unix://${file}`,
        count,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              rmSync(folder, { recursive: true, force: true });
              closed();
            });
          }),
      });
    });
  });
}

async function setEndpoint(value: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dockerNetworks');
  await configuration.update('endpoint', value, vscode.ConfigurationTarget.Global);
}

describe('asking the engine', () => {
  let host: Host;
  let gate: Gate;
  const quietMs = 1500;

  before(async () => {
    host = await openHost();
    gate = await openGate(host.engine.host.replace('unix://', ''));
    await setEndpoint(gate.address);
    await host.openView();
    await eventually(() => assert.ok(gate.count.open > 0));
    // Panels ask the engine, too.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await host.closeView();
    await eventually(() => assert.equal(gate.count.open, 0));
  });
  after(async () => {
    await setEndpoint(undefined);
    await host.closeView();
    await gate.close();
  });

  it('does not happen while nobody looks', async () => {
    const { all } = gate.count;
    await host.run('showLog');
    await host.run('groupBy', 'driver');
    await host.run('groupBy', 'none');
    await host.run('filter', 'x');
    await host.run('clearFilter');
    await delay(quietMs);
    assert.deepEqual(gate.count, { all, open: 0 });
  });

  it('begins when the view is seen', async () => {
    await host.openView();
    await eventually(() => assert.ok(gate.count.open > 0));
    await eventually(() => assert.ok(host.rows().some((row) => row.startsWith('bridge'))));
  });

  it('ends when the view is hidden', async () => {
    await host.closeView();
    await eventually(() => assert.equal(gate.count.open, 0));
    const { all } = gate.count;
    await delay(quietMs);
    assert.deepEqual(gate.count, { all, open: 0 });
  });

  it('happens for a command, and ends with it', async () => {
    const { all } = gate.count;
    assert.equal(await host.run('copyName', 'bridge'), 'bridge');
    assert.ok(gate.count.all > all);
    await eventually(() => assert.equal(gate.count.open, 0));
  });
});

describe('the choice of the engine', () => {
  let host: Host;
  let gate: Gate;

  before(async () => {
    host = await openHost();
    gate = await openGate(host.engine.host.replace('unix://', ''));
  });
  afterEach(() => setEndpoint(undefined));
  after(() => gate.close());

  it('is not made by a workspace', async () => {
    const configuration = vscode.workspace.getConfiguration('dockerNetworks');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, '.vscode/settings.json');
    await assert.rejects(
      Promise.resolve(configuration.update('endpoint', gate.address, vscode.ConfigurationTarget.Workspace)),
    );
    const settings = JSON.stringify({
      'dockerNetworks.endpoint': gate.address,
      'dockerNetworks.reservedSubnets': ['10.0.0.0/8'],
    });
    const { all } = gate.count;
    await vscode.workspace.fs.writeFile(file, Buffer.from(settings));
    const read = (name: string): unknown => vscode.workspace.getConfiguration('dockerNetworks').get(name);
    try {
      // The other setting shows that the file was read.
      await eventually(() => assert.deepEqual(read('reservedSubnets'), ['10.0.0.0/8']));
      assert.equal(read('endpoint'), '');
      await host.run('refresh');
      assert.deepEqual(gate.count, { all, open: 0 });
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await eventually(() => assert.deepEqual(read('reservedSubnets'), []));
  });

  it('follows the setting of the user at once', async () => {
    await host.openView();
    await setEndpoint(gate.address);
    await eventually(() => assert.ok(gate.count.open > 0));
    await setEndpoint(undefined);
    await eventually(() => assert.equal(gate.count.open, 0));
    await host.closeView();
  });

  it('says what is wrong with it', async () => {
    await setEndpoint('unix:///nowhere/docker.sock');
    await assert.rejects(host.run('copyName', 'bridge'), /cannot be reached.*does not exist/);
    await setEndpoint('gopher://x');
    await assert.rejects(
      host.run('copyName', 'bridge'),
      /"gopher:\/\/x" from the setting .* does not lead to an engine/,
    );
    await setEndpoint(undefined);
    assert.equal(await host.run('copyName', 'bridge'), 'bridge');
  });
});
