import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useInspector, useWorkbench } from '../support/hooks';
import { fillFront, fillMesh } from '../support/inspectorWindow';

/** What the engine says of a network, as far as the panel shows it. */
interface Told {
  readonly Id: string;
  readonly Driver: string;
  readonly Options: Readonly<Record<string, string>> | null;
  readonly Labels: Readonly<Record<string, string>>;
  readonly IPAM: { readonly Config: readonly { readonly Subnet: string; readonly Gateway?: string }[] | null };
  readonly Containers: Readonly<
    Record<string, { readonly Name: string; readonly IPv4Address: string; readonly MacAddress: string }>
  >;
}

describe('the inspector', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));
  const panel = useInspector(workbench);

  before(async () => {
    await fillFront(engine());
    await engine().createNetwork('dual', {
      EnableIPv6: true,
      IPAM: { Config: [{ Subnet: '172.31.0.0/16' }, { Subnet: 'fd00:dead::/64' }] },
    });
    await engine().createNetwork('lan', {
      Driver: 'macvlan',
      Options: { parent: 'vp0' },
      IPAM: { Config: [{ Subnet: '198.18.9.0/24', Gateway: '198.18.9.1' }] },
    });
    await engine().createContainer('six', { network: 'dual' });
    await engine().createContainer('phone', { network: 'lan' });
    await engine().createContainer('plain', { network: 'bridge' });
    await engine().createContainer('agent', { network: 'host' });
    await engine().createContainer('alone', { network: 'none' });
    await fillMesh(engine());
    await workbench().openView();
    await workbench().row('front').waitFor();
  });

  beforeSecondAttempt(async () => {
    await workbench().page.setViewportSize({ width: 1400, height: 900 });
    await workbench().command('View: Close All Editors');
    await engine().removeContainer('late');
    await engine().removeNetwork('brief');
    await workbench().openView();
  });

  async function told(name: string): Promise<Told> {
    return (await engine().call('GET', `/networks/${name}`)) as Told;
  }

  it('opens by a click in the tree, with the members, their addresses and their names', async () => {
    await workbench().row('front').click();
    await panel().member('db').locator('.collision').waitFor();
    await eventually(async () => {
      assert.deepEqual(sorted(await panel().texts(panel().inside('.member-name'))), ['db', 'idle', 'web']);
      assert.deepEqual(await panel().texts(panel().inside('.badges vscode-badge')), ['attachable']);
    });
    const labels = ['172.28.5.20: db, static', '172.28.5.9: reserved as printer', '172.28.5.1: the gateway'];
    for (const label of labels) await panel().inside(`.cells [aria-label="${label}"]`).waitFor();
    await panel()
      .inside('.chosen')
      .filter({ hasText: /172\.28\.5\.129\s+is the next free address/ })
      .waitFor();
  });

  async function shownMembers(): Promise<readonly string[]> {
    const rows = await panel().inside('.member-body .member-row:not(.dimmed)').all();
    return Promise.all(
      rows.map(async (row) =>
        [
          ...(await panel().texts(row.locator('.member-name'))),
          ...(await panel().texts(row.locator('.cell-ipv4 .mono'))).map((text) => text.split(' ')[0]),
          ...(await panel().texts(row.locator('.cell-mac'))),
        ]
          .join(' ')
          .trim(),
      ),
    );
  }

  for (const name of ['front', 'closed', 'dual', 'lan', 'mesh', 'ingress', 'bridge', 'host', 'none']) {
    it(`shows of ${name} what docker inspect shows`, async () => {
      await panel().inspect(name);
      const network = await told(name);
      const running = Object.values(network.Containers).map(({ Name, IPv4Address, MacAddress }) =>
        [Name, IPv4Address.split('/')[0], MacAddress].filter(Boolean).join(' '),
      );
      await panel().tab('members');
      // What is no container, as the endpoint of ingress, is known only when the network has been inspected.
      await eventually(async () => assert.deepEqual(sorted(await shownMembers()), sorted(running)));

      const pools = network.IPAM.Config ?? [];
      await eventually(async () =>
        assert.deepEqual(
          await panel().texts(panel().inside('.cidr')),
          pools.map(({ Subnet }) => Subnet),
        ),
      );
      for (const { Gateway } of pools) {
        if (Gateway !== undefined) await panel().inside(`.cells [aria-label="${Gateway}: the gateway"]`).waitFor();
      }
      await panel().tab('details');
      const keys = panel().inside(
        '[aria-label="Labels"] vscode-data-grid-row:not(.data-grid-header) > vscode-data-grid-cell:first-child',
      );
      await eventually(async () =>
        assert.deepEqual(sorted(await panel().texts(keys)), sorted(Object.keys(network.Labels))),
      );
      await panel().tab('options');
      const set = panel().inside(
        '.options vscode-data-grid-row:is(.set, .unknown) vscode-data-grid-cell:nth-child(-n + 2)',
      );
      await eventually(async () =>
        assert.deepEqual(sorted(await panel().texts(set)), sorted(Object.entries(network.Options ?? {}).flat())),
      );
      await panel().tab('members');
    });
  }

  it('says what is wrong with an option, masks what looks like a secret, and shows it when asked', async () => {
    await panel().inspect('front');
    await panel().tab('options');
    await eventually(async () => {
      const [wrong] = await panel().texts(panel().inside('.options .unknown'));
      assert.match(wrong ?? '', /enable_iccc false unknown .* Did you mean com\.docker\.network\.bridge\.enable_icc$/);
    });
    await panel().tab('details');
    assert.equal(await workbench().webview.getByText('hunter2').count(), 0);
    await panel().button('Reveal: DB_PASSWORD').click();
    await workbench().webview.getByText('hunter2').waitFor();
  });

  it('draws what a packet comes through, with what is switched off struck out', async () => {
    await panel().inspect('closed');
    await panel().tab('path');
    await eventually(async () => {
      assert.equal(await panel().inside('.path-svg .box.off').count(), 1);
      const flows = (await panel().texts(panel().inside('.flow'))).map((text) =>
        text.replace(/ (open|closed|depends) .*/, ' $1'),
      );
      assert.deepEqual(flows, [
        'To another container open',
        'To the host open',
        'Out closed',
        'In from outside closed',
      ]);
    });
    await panel().tab('members');
  });

  it('tells of a network of a swarm which services and nodes use it', async () => {
    const badges = () => panel().texts(panel().inside('.badges vscode-badge'));
    await panel().inspect('ingress');
    await eventually(async () => assert.deepEqual(await badges(), ['swarm', 'ingress']));
    await panel().tab('members');
    await panel().member('ingress-endpoint').locator('.use-engine').waitFor();
    await panel().inspect('mesh');
    await eventually(async () => assert.deepEqual(await badges(), ['swarm', 'attachable']));
    // What the engine holds for itself is no container whose packets one asks about.
    await panel().tab('path');
    await panel().inside('.path-svg .box-of-container').filter({ hasText: 'web.1' }).waitFor();
    await panel().tab('swarm');
    await eventually(async () => {
      const [service] = await panel().texts(
        panel().inside('[aria-label="Services"] vscode-data-grid-row:not(.data-grid-header)'),
      );
      assert.match(service ?? '', /^web 10\.77\.0\.\d+ web\.1\.\w+ 10\.77\.0\.\d+ 198\.18\.0\.1$/);
    });
    await panel().inside('.cells [aria-label$=": held by the engine for web"]').waitFor();
    await workbench().screenshot('inspector-swarm');
    const size = workbench().page.viewportSize();
    assert.ok(size);
    await workbench().page.setViewportSize({ width: 2560, height: 1300 });
    await workbench().screenshot('inspector-swarm-wide');
    await eventually(async () => {
      const [map, tab, overflow] = (await panel().inPage(`
        const { right } = document.querySelector('.addresses').getBoundingClientRect();
        const { left } = document.querySelector('#view-swarm').getBoundingClientRect();
        return [right, left, document.documentElement.scrollWidth - innerWidth];`)) as readonly number[];
      assert.ok((map ?? 0) > 0 && (map ?? 0) <= (tab ?? 0), `the map ends at ${map}, the tab begins at ${tab}`);
      assert.equal(overflow, 0);
    });
    await workbench().page.setViewportSize(size);
    await panel().tab('members');
  });

  it('offers for what the engine made only what it takes, and says why not the rest', async () => {
    const expected = {
      host: ['Connect', 'Edit', 'Duplicate', 'Remove'],
      bridge: ['Edit', 'Duplicate', 'Remove'],
    };
    for (const [name, blocked] of Object.entries(expected)) {
      await panel().inspect(name);
      await eventually(async () => {
        const labels = (await panel().inPage(`
          const blocked = document.querySelectorAll('.actions vscode-button[aria-disabled=true]');
          return [...blocked].map((button) => button.getAttribute('aria-label'));`)) as readonly string[];
        // The reason follows what it is the reason for.
        const reasoned = labels.filter((label) => label.includes(': '));
        assert.deepEqual(
          reasoned.map((label) => label.split(/[ …:]/)[0]),
          blocked,
        );
      });
      assert.equal(await panel().button('Copy as command').count(), 0);
    }
  });

  it('says what is wrong with a network, and leads to who it is about', async () => {
    await panel().inspect('front');
    await eventually(async () =>
      assert.deepEqual(
        (await panel().texts(panel().inside('.finding'))).map((text) => text.replace(/[.:] .*/, '')),
        ['Warning', 'Warning'],
      ),
    );
    const late = await engine().createContainer('late', {
      network: 'front',
      state: 'created',
      create: { NetworkingConfig: { EndpointsConfig: { front: { IPAMConfig: { IPv4Address: '172.28.5.20' } } } } },
    });
    const finding = panel().inside('.finding-error').filter({ hasText: 'its address 172.28.5.20 is taken by db' });
    await finding.getByRole('button', { name: 'Show container' }).click();
    await panel().inside('.member-grid:focus').waitFor();
    await workbench().screenshot('inspector-findings');
    await engine().call('DELETE', `/containers/${late}?force=1`);
    await finding.waitFor({ state: 'detached' });
  });

  it('follows the engine without losing focus or place', async () => {
    await panel().inspect('front');
    await panel().tab('members');
    await panel().inside('.member-grid').focus();
    await workbench().page.keyboard.press('ArrowDown');
    const grid = panel().inside('.member-grid');
    await grid.and(panel().inside('[aria-activedescendant]')).waitFor();
    const active = await grid.getAttribute('aria-activedescendant');
    const marked = await panel().inPage(
      "const grid = document.querySelector('.member-grid'); grid.dataset.kept = 'yes'; return document.activeElement === grid",
    );
    assert.ok(marked);
    const late = await engine().createContainer('late', { network: 'front' });
    await panel().member('late').waitFor();
    await panel().inside('.cells [aria-label="172.28.5.129: late, dynamic"]').waitFor();
    await engine().call('POST', `/containers/${late}/pause`);
    await panel().member('late').getByText('paused').waitFor();
    await engine().call('POST', `/containers/${late}/unpause`);
    await engine().call('DELETE', `/containers/${late}?force=1`);
    await panel().member('late').waitFor({ state: 'detached' });
    await panel().inside('.cells [aria-label^="172.28.5.129: free"]').waitFor();
    const after = await panel().inPage(
      "const grid = document.querySelector('.member-grid'); return [grid.dataset.kept, document.activeElement === grid, grid.getAttribute('aria-activedescendant')]",
    );
    assert.deepEqual(after, ['yes', true, active]);
    await panel().inside('[role=status][aria-live]').filter({ hasText: 'late' }).first().waitFor({ state: 'attached' });
  });

  it('sorts and filters', async () => {
    await panel().inspect('front');
    const names = () => panel().texts(panel().inside('.member-name'));
    await panel().inside('[role=columnheader]').filter({ hasText: 'Container' }).click();
    await panel().inside('[role=columnheader][aria-sort=descending]').waitFor();
    await panel().inside('.member-row[aria-rowindex="2"] .member-name').getByText('web', { exact: true }).waitFor();
    await panel().inside('.members-bar vscode-text-field').click();
    await workbench().page.keyboard.type('172.28.5.20');
    await panel().member('web').waitFor({ state: 'detached' });
    await eventually(async () => assert.deepEqual(await names(), ['db']));
    await workbench().page.keyboard.press('Escape');
    await panel().member('web').waitFor();
    await panel().inside('[role=columnheader]').filter({ hasText: 'Container' }).click();
  });

  it('shows the map as a table too', async () => {
    await panel().inspect('front');
    await panel().button('As table').click();
    await panel().inside('.address-table').getByRole('rowheader', { name: '172.28.5.20' }).waitFor();
    await panel().button('As table').click();
    await panel().inside('.cells').first().waitFor();
  });

  it('says that the network was removed, keeps what was, and makes it again', async () => {
    await engine().createNetwork('brief', {
      IPAM: { Config: [{ Subnet: '172.27.9.0/24' }] },
      Labels: { keep: 'me' },
      Options: { 'com.docker.network.driver.mtu': '1300' },
    });
    await panel().inspect('brief');
    const before = await told('brief');
    await engine().call('DELETE', '/networks/brief');
    await panel().inside('.banner').getByText('brief was removed').waitFor();
    assert.deepEqual(await panel().texts(panel().inside('.cidr')), ['172.27.9.0/24']);
    await workbench().screenshot('inspector-removed');
    await panel().button('Create it again…').click();
    await panel().inside('.banner').waitFor({ state: 'hidden' });
    const after = await told('brief');
    assert.deepEqual(
      [after.Labels, after.Options, after.IPAM.Config?.map(({ Subnet }) => Subnet), after.Id === before.Id],
      [before.Labels, before.Options, ['172.27.9.0/24'], false],
    );
    await workbench().row('brief').and(workbench().page.locator('[aria-selected=true]')).waitFor();
  });

  it('is at home in 300 pixels', async () => {
    await panel().inspect('front');
    await panel().tab('members');
    await workbench().page.setViewportSize({ width: 700, height: 900 });
    await workbench().widenSideBar(330);
    await workbench().screenshot('inspector-narrow');
    await eventually(async () =>
      assert.equal(await panel().inPage('return document.documentElement.scrollWidth - innerWidth'), 0),
    );
  });

  it('has violated no policy in all that time', () => {
    assert.deepEqual(panel().violations, []);
  });
});

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
