import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useEngine, useWorkbench } from '../support/hooks';

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
  const violations: string[] = [];

  before(async () => {
    workbench().page.setDefaultTimeout(30_000);
    workbench().page.on('console', (message) => {
      // VS Code's own pages break policies of their own: what names our page or an inline piece in it counts.
      if (/Content Security Policy/.test(message.text()) && /inline|inspector/.test(message.text()))
        violations.push(message.text());
    });
    await engine().createNetwork('front', {
      IPAM: {
        Config: [
          {
            Subnet: '172.28.5.0/24',
            IPRange: '172.28.5.128/25',
            Gateway: '172.28.5.1',
            AuxiliaryAddresses: { printer: '172.28.5.9' },
          },
        ],
      },
      Options: { 'com.docker.network.driver.mtu': '1400', 'com.docker.network.bridge.enable_iccc': 'false' },
      Labels: { team: 'payments', DB_PASSWORD: 'hunter2' },
      Attachable: true,
    });
    await engine().createNetwork('closed', { Internal: true });
    await engine().createNetwork('dual', {
      EnableIPv6: true,
      IPAM: { Config: [{ Subnet: '172.31.0.0/16' }, { Subnet: 'fd00:dead::/64' }] },
    });
    await engine().createNetwork('lan', {
      Driver: 'macvlan',
      Options: { parent: 'vp0' },
      IPAM: { Config: [{ Subnet: '198.18.9.0/24', Gateway: '198.18.9.1' }] },
    });
    await engine().createContainer('web', attachment('front', { Aliases: ['site'] }));
    await engine().createContainer(
      'db',
      attachment('front', { IPAMConfig: { IPv4Address: '172.28.5.20' }, Aliases: ['site'] }),
    );
    await engine().createContainer('idle', { network: 'front', state: 'created' });
    await engine().createContainer('vault', { network: 'closed' });
    await engine().createContainer('six', { network: 'dual' });
    await engine().createContainer('phone', { network: 'lan' });
    await engine().createContainer('plain', { network: 'bridge' });
    await engine().createContainer('agent', { network: 'host' });
    await engine().createContainer('alone', { network: 'none' });
    await workbench().openView();
    await workbench().row('front').waitFor();
  });

  const inside = (selector: string): Locator => workbench().webview.locator(selector);
  const member = (name: string): Locator =>
    inside('.member-body .member-row').filter({ has: workbench().webview.getByText(name, { exact: true }) });
  const button = (name: string | RegExp): Locator => workbench().webview.getByRole('button', { name });

  /** Opens the panel of a network as programs do, and waits until all is known. */
  async function inspect(name: string): Promise<void> {
    await workbench().command('Docker Networks: Inspect Network');
    await workbench().pick(name);
    await inside('h1')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .waitFor();
    await inside('div.content:not([hidden])').waitFor();
  }

  async function tab(id: string): Promise<void> {
    await inside(`#tab-${id}`).click();
    await inside(`#view-${id}`).waitFor();
  }

  async function texts(locator: Locator): Promise<readonly string[]> {
    return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Runs statements in the page; its own policy does not bind the debugger. */
  function inPage(statements: string): Promise<unknown> {
    return inside('body').evaluate(`(() => { ${statements} })()`);
  }

  async function told(name: string): Promise<Told> {
    return (await engine().call('GET', `/networks/${name}`)) as Told;
  }

  it('opens by a click in the tree, with the members, their addresses and their names', async () => {
    await workbench().row('front').click();
    await member('db').locator('.collision').waitFor();
    assert.deepEqual(sorted(await texts(inside('.member-name'))), ['db', 'idle', 'web']);
    assert.deepEqual(await texts(inside('.badges vscode-badge')), ['attachable']);
    const labels = ['172.28.5.20: db, static', '172.28.5.9: reserved as printer', '172.28.5.1: the gateway'];
    for (const label of labels) await inside(`.cells [aria-label="${label}"]`).waitFor();
    assert.match((await texts(inside('.chosen')))[0] ?? '', /^172\.28\.5\.129 is the next free address/);
  });

  for (const name of ['front', 'closed', 'dual', 'lan', 'bridge', 'host', 'none']) {
    it(`shows of ${name} what docker inspect shows`, async () => {
      await inspect(name);
      const network = await told(name);
      const running = Object.values(network.Containers).map(({ Name, IPv4Address, MacAddress }) =>
        [Name, IPv4Address.split('/')[0], MacAddress].filter(Boolean).join(' '),
      );
      await tab('members');
      const rows = await inside('.member-body .member-row:not(.dimmed)').all();
      const shown = await Promise.all(
        rows.map(async (row) =>
          [
            ...(await texts(row.locator('.member-name'))),
            ...(await texts(row.locator('.cell-ipv4 .mono'))).map((text) => text.split(' ')[0]),
            ...(await texts(row.locator('.cell-mac'))),
          ]
            .join(' ')
            .trim(),
        ),
      );
      assert.deepEqual(sorted(shown), sorted(running));

      const pools = network.IPAM.Config ?? [];
      assert.deepEqual(
        await texts(inside('.cidr')),
        pools.map(({ Subnet }) => Subnet),
      );
      for (const { Gateway } of pools) {
        if (Gateway !== undefined) await inside(`.cells [aria-label="${Gateway}: the gateway"]`).waitFor();
      }
      await tab('details');
      const keys = await texts(
        inside('[aria-label="Labels"] vscode-data-grid-row:not(.data-grid-header) > vscode-data-grid-cell:first-child'),
      );
      assert.deepEqual(sorted(keys), sorted(Object.keys(network.Labels)));
      await tab('options');
      const set = await texts(
        inside('.options vscode-data-grid-row:is(.set, .unknown) vscode-data-grid-cell:nth-child(-n + 2)'),
      );
      assert.deepEqual(
        [...set].sort(),
        Object.entries(network.Options ?? {})
          .flat()
          .sort(),
      );
      await tab('members');
    });
  }

  it('says what is wrong with an option, masks what looks like a secret, and shows it when asked', async () => {
    await inspect('front');
    await tab('options');
    const [wrong] = await texts(inside('.options .unknown'));
    assert.match(wrong ?? '', /enable_iccc false unknown .* Did you mean com\.docker\.network\.bridge\.enable_icc$/);
    await tab('details');
    assert.equal(await workbench().webview.getByText('hunter2').count(), 0);
    await button('Reveal: DB_PASSWORD').click();
    await workbench().webview.getByText('hunter2').waitFor();
  });

  it('draws what a packet comes through, with what is switched off struck out', async () => {
    await inspect('closed');
    await tab('path');
    assert.equal(await inside('.path-svg .box.off').count(), 1);
    const flows = (await texts(inside('.flow'))).map((text) => text.replace(/ (open|closed|depends) .*/, ' $1'));
    assert.deepEqual(flows, ['To another container open', 'To the host open', 'Out closed', 'In from outside closed']);
    await tab('members');
  });

  it('follows the engine without losing focus or place', async () => {
    await inspect('front');
    await tab('members');
    await inside('.member-grid').focus();
    await workbench().page.keyboard.press('ArrowDown');
    const active = await inside('.member-grid').getAttribute('aria-activedescendant');
    const marked = await inPage(
      "const grid = document.querySelector('.member-grid'); grid.dataset.kept = 'yes'; return document.activeElement === grid",
    );
    assert.ok(marked);
    const late = await engine().createContainer('late', { network: 'front' });
    await member('late').waitFor();
    await inside('.cells [aria-label="172.28.5.129: late, dynamic"]').waitFor();
    await engine().call('POST', `/containers/${late}/pause`);
    await member('late').getByText('paused').waitFor();
    await engine().call('POST', `/containers/${late}/unpause`);
    await engine().call('DELETE', `/containers/${late}?force=1`);
    await member('late').waitFor({ state: 'detached' });
    await inside('.cells [aria-label^="172.28.5.129: free"]').waitFor();
    const after = await inPage(
      "const grid = document.querySelector('.member-grid'); return [grid.dataset.kept, document.activeElement === grid, grid.getAttribute('aria-activedescendant')]",
    );
    assert.deepEqual(after, ['yes', true, active]);
    assert.match((await texts(inside('[role=status][aria-live]')))[0] ?? '', /late/);
  });

  it('sorts and filters', async () => {
    await inspect('front');
    const names = () => texts(inside('.member-name'));
    await inside('[role=columnheader]').filter({ hasText: 'Container' }).click();
    await inside('[role=columnheader][aria-sort=descending]').waitFor();
    const order = await inside('.member-row[aria-rowindex="2"] .member-name').innerText();
    assert.equal(order, 'web');
    await inside('.members-bar vscode-text-field').click();
    await workbench().page.keyboard.type('172.28.5.20');
    await member('web').waitFor({ state: 'detached' });
    assert.deepEqual(await names(), ['db']);
    await workbench().page.keyboard.press('Escape');
    await member('web').waitFor();
    await inside('[role=columnheader]').filter({ hasText: 'Container' }).click();
  });

  it('shows the map as a table too', async () => {
    await inspect('front');
    await button('As table').click();
    await inside('.address-table').getByRole('rowheader', { name: '172.28.5.20' }).waitFor();
    await button('As table').click();
    await inside('.cells').first().waitFor();
  });

  it('says that the network was removed, keeps what was, and makes it again', async () => {
    await engine().createNetwork('brief', {
      IPAM: { Config: [{ Subnet: '172.27.9.0/24' }] },
      Labels: { keep: 'me' },
      Options: { 'com.docker.network.driver.mtu': '1300' },
    });
    await inspect('brief');
    const before = await told('brief');
    await engine().call('DELETE', '/networks/brief');
    await inside('.banner').getByText('brief was removed').waitFor();
    assert.deepEqual(await texts(inside('.cidr')), ['172.27.9.0/24']);
    await workbench().screenshot('inspector-removed');
    await button('Create it again…').click();
    await inside('.banner').waitFor({ state: 'hidden' });
    const after = await told('brief');
    assert.deepEqual(
      [after.Labels, after.Options, after.IPAM.Config?.map(({ Subnet }) => Subnet), after.Id === before.Id],
      [before.Labels, before.Options, ['172.27.9.0/24'], false],
    );
  });

  it('is at home in 300 pixels', async () => {
    await inspect('front');
    await tab('members');
    await workbench().page.setViewportSize({ width: 700, height: 900 });
    await workbench().widenSideBar(330);
    await workbench().screenshot('inspector-narrow');
    const overflow = await inPage('return document.documentElement.scrollWidth - innerWidth');
    assert.equal(overflow, 0);
  });

  it('has violated no policy in all that time', () => {
    assert.deepEqual(violations, []);
  });
});

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

function attachment(network: string, endpoint: object): { readonly network: string; readonly create: object } {
  return { network, create: { NetworkingConfig: { EndpointsConfig: { [network]: endpoint } } } };
}
