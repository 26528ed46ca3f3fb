import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { acceptedNames } from '../fixtures/hostileNames';
import { useDialogs } from './dialogs';
import type { Host } from './host';
import { eventually, openHost, textOf } from './host';
import { describeOnDocker } from './onDocker';

/** VS Code's own patterns for links in messages and icons in labels. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;
const invisible = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u;

describeOnDocker('hostile names', () => {
  const dialogs = useDialogs();
  let host: Host;

  before('make a network of each name', async function () {
    this.timeout(120_000);
    host = await openHost();
    await host.openView();
    await host.engine.reset();
    await host.showAll();
    for (const [index, name] of acceptedNames.entries()) {
      // An address that no two of so many networks share.
      await host.engine.createNetwork(name, { IPAM: { Config: [{ Subnet: `10.220.${index}.0/28` }] } });
    }
    await host.run('refresh');
    await eventually(() => assert.equal(host.tree.getChildren().length, acceptedNames.length + 3));
  });
  after(() => host.engine.reset());

  it('are a row each, in which nothing hides', () => {
    const { tree } = host;
    const items = tree.getChildren().map((handle) => ({ handle, item: tree.getTreeItem(handle) }));
    const texts = items.flatMap(({ item }) => [textOf(item), item.accessibilityInformation?.label ?? '']);
    assert.deepEqual(
      texts.filter((text) => text.trim() === '' || invisible.test(text)),
      [],
    );
    const rows = items.map(({ item }) => item.id);
    assert.equal(new Set(rows).size, acceptedNames.length + 3);
  });

  it('are text in tooltips', () => {
    const { tree } = host;
    for (const handle of tree.getChildren()) {
      const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(handle), handle);
      assert.ok(tooltip instanceof vscode.MarkdownString);
      assert.deepEqual([tooltip.isTrusted, tooltip.supportHtml, tooltip.supportThemeIcons], [undefined, false, false]);
      assert.doesNotMatch(tooltip.value, /(?<!\\)(?:\[|<|\]\()/);
    }
  });

  it('make no link in any message', async function () {
    this.timeout(120_000);
    const { run } = host;
    for (const name of acceptedNames) {
      await run('removeNetwork', name);
      await assert.rejects(
        run('copyAddress', name, name),
        (error: Error) => !link.test(error.message) && !invisible.test(error.message),
      );
    }
    const said = dialogs.shown.flatMap(({ message, detail }) => [message, ...detail.split('\n')]);
    assert.equal(dialogs.shown.length, acceptedNames.length);
    assert.deepEqual(
      said.filter((text) => invisible.test(text)),
      [],
    );
    assert.deepEqual(
      dialogs.shown.filter(({ modal, message }) => !modal && link.test(message)),
      [],
    );
  });

  it('mean the network that bears them', async function () {
    this.timeout(120_000);
    const { run } = host;
    for (const [index, name] of acceptedNames.entries()) {
      assert.equal(await run('copySubnet', name), `10.220.${index}.0/28`, JSON.stringify(name));
    }
  });

  it('are copied as they are, and never run', async function () {
    this.timeout(120_000);
    const { run } = host;
    for (const name of acceptedNames) {
      assert.equal(await run('copyName', name), name);
      await run('copyComposeSnippet', name);
      // A shell cannot be given every character; it says so rather than give another one.
      await Promise.resolve(run('copyDockerCommand', name)).catch((error: unknown) => {
        assert.match(String(error), /No command line can make/);
      });
    }
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    assert.deepEqual(
      [folder.uri.fsPath, process.cwd()].map((where) => existsSync(path.join(where, 'pwned'))),
      [false, false],
    );
  });

  it('change no prototype', () => {
    assert.deepEqual(
      [Object.keys(Object.prototype), 'confirmed' in {}, Object.getOwnPropertyNames(Object.prototype).length],
      [[], false, 12],
    );
  });

  it('can all be removed', async function () {
    this.timeout(120_000);
    const { run, tree } = host;
    await run('removeNetwork', acceptedNames, { confirmed: true });
    assert.equal(tree.getChildren().length, 3);
  });
});
