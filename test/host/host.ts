import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import type { CommandName } from '../../src/ui/ids';
import { inspectorViewType } from '../../src/ui/ids';
import type { NetworksTree, RowHandle } from '../../src/ui/tree/networksTree';
import { connectTestEngine } from '../support/engineClient';
import type { TestEngine } from '../support/engineClient';

/** The extension in this host, and the engine that it finds. */
export interface Host {
  readonly engine: TestEngine;
  readonly tree: NetworksTree;
  readonly run: (command: CommandName, ...args: readonly unknown[]) => Promise<unknown>;
  /** Every row with its depth, label and description: `  web: 172.18.0.2`. */
  readonly rows: () => readonly string[];
  /** The handle of the row that reads so. */
  readonly row: (text: string) => RowHandle;
  /** Opens the view and waits until it shows what the engine has. */
  readonly openView: () => Promise<void>;
  readonly closeView: () => Promise<void>;
  /** Shows every network, in no groups, whatever was chosen before. */
  readonly showAll: () => Promise<void>;
}

/** Gives each test of the suite an engine without own networks and containers, and the view open. */
export function useHost(): () => Host {
  let host: Host | undefined;
  before('find the engine and the extension', async () => {
    host = await openHost();
    await host.openView();
  });
  beforeEach('empty the engine', async () => {
    await host?.engine.reset();
    await host?.showAll();
    await eventually(() =>
      assert.deepEqual(
        host?.rows().filter((row) => !isBuiltIn(row)),
        [],
      ),
    );
  });
  after('empty the engine', () => host?.engine.reset());
  return () => {
    assert.ok(host);
    return host;
  };
}

export async function openHost(): Promise<Host> {
  const address = process.env['DOCKER_HOST'];
  assert.ok(address);
  const engine = await connectTestEngine(address);
  const extension = vscode.extensions.getExtension<Api>('docker-networks.docker-networks');
  assert.ok(extension);
  const tree = await (await extension.activate()).tree();

  function all(handles: readonly RowHandle[], depth: number): readonly (readonly [RowHandle, string])[] {
    return handles.flatMap((handle) => [
      [handle, `${'  '.repeat(depth)}${textOf(tree.getTreeItem(handle))}`] as const,
      ...all(tree.getChildren(handle), depth + 1),
    ]);
  }

  async function run(command: CommandName, ...args: readonly unknown[]): Promise<unknown> {
    return vscode.commands.executeCommand(`dockerNetworks.${command}`, ...args);
  }

  const rows = () => all(tree.getChildren(), 0).map(([, text]) => text);
  return {
    engine,
    tree,
    run,
    rows,
    row(text) {
      const found = all(tree.getChildren(), 0).find(([, shown]) => shown.trimStart() === text);
      assert.ok(found, `no row "${text}" in\n${rows().join('\n')}`);
      return found[0];
    },
    async openView() {
      await vscode.commands.executeCommand('dockerNetworks.networks.focus');
      await eventually(() => assert.ok(rows().length > 0));
    },
    async closeView() {
      await vscode.commands.executeCommand('workbench.view.explorer');
    },
    async showAll() {
      await run('clearFilter');
      await run('groupBy', 'none');
      await run('toggleBuiltIn', true);
    },
  };
}

/** Titles of the panels that show a network each. */
export function inspectorTitles(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(inspectorViewType))
    .map(({ label }) => label);
}

/** Waits until the check passes; fails with what it said last. The usual limit is for a machine that is very busy. */
export async function eventually(check: () => unknown, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(20);
    }
  }
}

export function textOf({ label, description }: vscode.TreeItem): string {
  const text = typeof label === 'object' ? label.label : (label ?? '');
  return description === undefined || description === '' ? text : `${text}: ${String(description)}`;
}

function isBuiltIn(row: string): boolean {
  return /^(bridge|host|none)(:|$)/.test(row);
}
