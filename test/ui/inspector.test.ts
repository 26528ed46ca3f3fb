import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { useEngine, useWorkbench } from '../support/hooks';
import { hostileTexts } from '../support/inspectionScenes';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['dark', 'light', 'hc-dark', 'hc-light'] as const;

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
  const title = (name: string): Locator => workbench().page.getByRole('tab', { name });

  /** Opens the panel of a network as programs do, and waits until all is known. */
  async function inspect(name: string): Promise<void> {
    await workbench().command('Docker Networks: Inspect Network');
    await workbench().pick(name);
    await inside('h1')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .waitFor();
    await inside('.content:not([hidden])').waitFor();
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
    return inside('body').evaluate(`() => { ${statements} }`);
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
          ].join(' '),
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
        inside('[aria-label="Labels"] vscode-data-grid-row:not(.data-grid-header) > :first-child'),
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

  it('copies, opens JSON, and connects with the address that was chosen', async () => {
    await inspect('front');
    await button('Copy address').first().click();
    await workbench().statusBarItem('Copied: 172.28.5.129').waitFor();
    await inside('.cells [aria-label^="172.28.5.77:"]').click();
    await button('Connect a container with it…').click();
    await workbench().pick('vault');
    await member('vault').getByText('172.28.5.77').waitFor();
    const connected = await told('front');
    assert.ok(Object.values(connected.Containers).some(({ IPv4Address }) => IPv4Address === '172.28.5.77/24'));
    await button('JSON').click();
    await title('front.json').waitFor();
    await workbench().page.keyboard.press('Control+F4');
  });

  it('disconnects what is ticked, after it has said what that breaks', async () => {
    await inspect('front');
    await member('vault').locator('.select-cell').click();
    await button('Disconnect…').click();
    await workbench().answer(/^Disconnect/);
    await member('vault').waitFor({ state: 'detached' });
    const left = await told('front');
    assert.ok(!Object.values(left.Containers).some(({ Name }) => Name === 'vault'));
  });

  it('is walked by the keyboard alone', async () => {
    const { page } = workbench();
    await inspect('front');
    await tab('members');
    await inside('.cells [tabindex="0"]').focus();
    const focused = () => inPage("return document.activeElement.getAttribute('aria-label') ?? ''");
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), '172.28.5.1: the gateway');
    await inside('.tooltip:not([hidden])').filter({ hasText: 'the gateway' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await inside('.tooltip:not([hidden])').count(), 0);
    await page.keyboard.press('Control+End');
    assert.match(String(await focused()), /^172\.28\.5\.255/);
    await page.keyboard.press('Tab');
    assert.ok(await inPage("return document.activeElement.matches('[role=tab][aria-selected=true]')"));
    await page.keyboard.press('ArrowRight');
    await inside('#tab-path[aria-selected=true]').waitFor();
    await page.keyboard.press('ArrowLeft');
    await inside('.member-grid').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Space');
    await inside('.member-row[aria-selected=true]').filter({ hasText: 'db' }).waitFor();
    await page.keyboard.press('Escape');
    await inside('.member-row[aria-selected=true]').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await inside('.member-detail').getByText('answers come from web too').waitFor();
    await page.keyboard.press('Escape');
    await inside('.member-detail').waitFor({ state: 'hidden' });
    assert.ok(await inPage("return document.activeElement.matches('.member-grid')"));
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

  it('has nothing that a screen reader or a bad eye stumbles over, in every theme', async () => {
    await inspect('front');
    for (const theme of themes) {
      await workbench().theme(theme);
      for (const id of ['members', 'path', 'options', 'details']) {
        await tab(id);
        assert.deepEqual(await faults(), [], `${theme} ${id}`);
        await workbench().screenshot(`inspector-${id}-${theme}`);
      }
    }
    await workbench().theme('light');
    await tab('members');
  });

  /** What axe-core finds, a line each. */
  async function faults(): Promise<unknown> {
    await inPage(`if (!window.axe) { ${axe} }`);
    return inPage(
      'return axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)))',
    );
  }

  it('shows hostile names, labels and options as text', async () => {
    const [evil = '', ...others] = hostileTexts.filter((text) => !/^\s*$/.test(text));
    await engine().createNetwork(`${evil}${others.slice(0, 6).join(' ')}`, {
      Labels: Object.fromEntries(hostileTexts.map((text) => [text, text])),
      Options: { [evil]: evil },
    });
    await workbench().command('Docker Networks: Inspect Network');
    await workbench().type('onerror');
    await workbench().page.keyboard.press('Enter');
    await inside('h1').filter({ hasText: evil }).waitFor();
    await tab('details');
    const keys = await texts(
      inside('[aria-label="Labels"] vscode-data-grid-row:not(.data-grid-header) > :first-child'),
    );
    assert.equal(keys.length, hostileTexts.length);
    assert.ok(keys.some((key) => key.includes('safe\\u{202E}gnp.exe')));
    const strange = await inPage(
      "return ['__ran' in window, document.querySelectorAll('img, script:not([src]), svg[onload], a[href]').length]",
    );
    assert.deepEqual(strange, [false, 0]);
    await workbench().screenshot('inspector-hostile');
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

  it('is there again, as it was, when the window is loaded anew', async () => {
    await inspect('front');
    await tab('path');
    await workbench().page.reload();
    await workbench().page.locator('.monaco-workbench .activitybar').waitFor();
    await title('front').click();
    await inside('h1').filter({ hasText: 'front' }).waitFor();
    await inside('#tab-path[aria-selected=true]').waitFor();
    await inside('.path-svg').waitFor();
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
