import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RowHandle } from '../../src/ui/tree/networksTree';
import { eventually, useHost } from './host';
import { describeOnDocker } from './onDocker';

describeOnDocker('the tree', () => {
  const host = useHost();

  async function fill(): Promise<void> {
    const { engine } = host();
    await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.1.0/24' }] } });
    await engine.createNetwork('back', {
      Internal: true,
      IPAM: { Config: [{ Subnet: '10.201.2.0/24' }] },
      Labels: { 'com.docker.compose.project': 'shop' },
    });
    const settings = {
      create: { ExposedPorts: { '80/tcp': {} } },
      hostConfig: { PortBindings: { '80/tcp': [{ HostPort: '18080' }] } },
    };
    await engine.createContainer('web', { network: 'front', ...settings });
    await engine.createContainer('born', { network: 'front', state: 'created' });
    const old = await engine.createContainer('old', { network: 'back' });
    await engine.call('POST', `/containers/${old}/stop?t=0`);
    await engine.createContainer('side', { network: 'container:web' });
    await engine.createContainer('bare', { network: 'host' });
    await engine.createContainer('still', { network: 'none' });
  }

  /** A second, or longer on a machine so busy that the plainest question takes the engine long meanwhile. */
  async function withinASecond(check: () => void): Promise<void> {
    const started = Date.now();
    let slowest = 0;
    await eventually(async () => {
      const asked = Date.now();
      await host().engine.call('GET', '/networks');
      slowest = Math.max(slowest, Date.now() - asked);
      check();
    });
    const took = Date.now() - started;
    assert.ok(took <= Math.max(1000, 20 * slowest), `${took} ms, and ${slowest} for a plain question`);
  }

  const filled = [
    'back: bridge · 10.201.2.0/24 · 1 container · internal',
    '  old: exited',
    'front: bridge · 10.201.1.0/24 · 2 containers',
    '  born: created',
    '  web: 10.201.1.2 · :18080→80',
    '    side: uses the network of web',
    /^bridge: bridge · .+ · 0 containers$/,
    'host: host · 1 container',
    '  bare',
    'none: null · 1 container',
    '  still',
  ];

  function assertRows(expected: readonly (string | RegExp)[]): void {
    const rows = host().rows();
    const fitting = expected.map((one, index) =>
      typeof one !== 'string' && one.test(rows[index] ?? '') ? (rows[index] ?? '') : one,
    );
    assert.deepEqual(rows, fitting);
  }

  it('shows what the engine has', async () => {
    await fill();
    await eventually(() => assertRows(filled));
  });

  it('groups by driver, by project and by container, and remembers how', async () => {
    await fill();
    await eventually(() => assertRows(filled));
    const roots = () =>
      host()
        .rows()
        .filter((row) => !row.startsWith(' '));
    await host().run('groupBy', 'driver');
    assert.deepEqual(roots(), ['bridge: 3 networks', 'host: 1 network', 'null: 1 network']);
    await host().run('groupBy', 'project');
    assert.deepEqual(roots(), ['shop: 1 network', 'No Compose project: 4 networks']);
    await host().run('groupBy', 'container');
    assert.deepEqual(roots(), [
      'bare: 1 network',
      'born: 1 network · created',
      'old: 1 network · exited',
      'still: 1 network',
      'web: 1 network · :18080→80',
    ]);
  });

  it('filters by name, subnet and address, and hides built-in networks', async () => {
    await fill();
    await eventually(() => assertRows(filled));
    const found = async (filter: string) => {
      await host().run('filter', filter);
      return host().rows();
    };
    assert.deepEqual(await found('old'), [filled[0], filled[1]]);
    assert.deepEqual(await found('10.201.1.2 web'), [filled[2], filled[4], filled[5]]);
    assert.deepEqual(await found('nothing-of-the-kind'), []);
    await host().run('clearFilter');
    await host().run('toggleBuiltIn', false);
    assertRows(filled.slice(0, 6));
  });

  it('shows within a second what was changed outside', async () => {
    const { engine, rows } = host();
    const network = await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.1.0/24' }] } });
    const web = await engine.createContainer('web', { network: 'none' });
    await engine.call('POST', `/networks/none/disconnect`, { Container: web });
    await eventually(() => assert.ok(rows().includes('front: bridge · 10.201.1.0/24 · 0 containers')));
    await engine.call('POST', `/networks/${network}/connect`, { Container: web });
    await withinASecond(() => assert.ok(rows().includes('  web: 10.201.1.2')));
    await engine.call('DELETE', `/containers/${web}?force=1`);
    await withinASecond(() => assert.ok(!rows().includes('  web: 10.201.1.2')));
    await engine.call('DELETE', `/networks/${network}`);
    await withinASecond(() => assert.ok(!rows().some((row) => row.startsWith('front'))));
  });

  it('tells VS Code of the rows that may read differently, and of no other', async () => {
    const { engine, tree, row, rows } = host();
    await fill();
    await eventually(() => assertRows(filled));
    const [front, web, side] = [
      row('front: bridge · 10.201.1.0/24 · 2 containers'),
      row('web: 10.201.1.2 · :18080→80'),
      row('side: uses the network of web'),
    ];
    const told: (RowHandle[] | undefined)[] = [];
    const listener = tree.onDidChangeTreeData((handles) => told.push(handles));
    await engine.call('POST', '/containers/web/pause');
    await eventually(() => assert.ok(rows().includes('  web: 10.201.1.2 · paused · :18080→80')));
    listener.dispose();
    // Its network counts who runs, and who shares its namespace goes where it goes.
    assert.deepEqual(new Set(told.flat()), new Set([front, web, side]));
    assert.equal(row('web: 10.201.1.2 · paused · :18080→80'), web);
    assert.equal(tree.getParent(side), web);
    await engine.call('POST', '/containers/web/unpause');
  });

  it('keeps the identity of rows whatever happens to them', async () => {
    const { engine, tree, row, rows } = host();
    await fill();
    await eventually(() => assertRows(filled));
    const id = (text: string) => tree.getTreeItem(row(text)).id;
    const before = id('web: 10.201.1.2 · :18080→80');
    await engine.call('POST', '/containers/web/stop?t=0');
    await eventually(() => assert.ok(rows().includes('  web: exited')));
    assert.equal(id('web: exited'), before);
  });

  it('has a row open, the next time it appears, below which VS Code has looked', async () => {
    const { tree, row } = host();
    await fill();
    await eventually(() => assertRows(filled));
    const front = row('front: bridge · 10.201.1.0/24 · 2 containers');
    const states: unknown[] = [tree.getTreeItem(front).collapsibleState];
    tree.seenOpen(front);
    states.push(tree.getTreeItem(front).collapsibleState);
    tree.keepFolding(front, 'closed');
    states.push(tree.getTreeItem(front).collapsibleState);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.deepEqual(states, [Collapsed, Expanded, Collapsed]);
  });

  it('says in a tooltip what there is no room for', async () => {
    await fill();
    await eventually(() => assertRows(filled));
    const handle = host().row('front: bridge · 10.201.1.0/24 · 2 containers');
    const { tooltip } = host().tree.resolveTreeItem(host().tree.getTreeItem(handle), handle);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.deepEqual([tooltip.isTrusted, tooltip.supportHtml], [undefined, false]);
    assert.match(tooltip.value, /^\*\*front\*\*/);
    assert.ok(tooltip.value.includes('Subnet\\:&nbsp;10\\.201\\.1\\.0\\/24'), tooltip.value);
  });

  it('speaks of every row', async () => {
    await fill();
    await eventually(() => assertRows(filled));
    const { tree, row } = host();
    const spoken = (text: string) => tree.getTreeItem(row(text)).accessibilityInformation?.label;
    assert.deepEqual(
      [spoken('back: bridge · 10.201.2.0/24 · 1 container · internal'), spoken('old: exited')],
      ['network back, bridge, 10.201.2.0/24, 1 container, internal', 'container old, exited'],
    );
  });
});
