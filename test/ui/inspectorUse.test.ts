import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useInspector, useWorkbench } from '../support/hooks';
import { hostileTexts } from '../support/inspectionScenes';
import { fillFront } from '../support/inspectorWindow';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('the inspector in use', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));
  const panel = useInspector(workbench);

  // The view is never opened here: the command alone wakes the engine.
  before(() => fillFront(engine()));

  /** Addresses in a network by container, as the engine has them. */
  async function addressesIn(network: string): Promise<ReadonlyMap<string, string>> {
    const told = (await engine().call('GET', `/networks/${network}`)) as {
      readonly Containers: Readonly<Record<string, { readonly Name: string; readonly IPv4Address: string }>>;
    };
    return new Map(Object.values(told.Containers).map(({ Name, IPv4Address }) => [Name, IPv4Address]));
  }

  beforeSecondAttempt(() => workbench().command('View: Close All Editors'));

  it('copies, connects with the address that was chosen, and opens JSON', async () => {
    if ((await addressesIn('front')).has('vault'))
      await engine().call('POST', '/networks/front/disconnect', { Container: 'vault' });
    await panel().inspect('front');
    await panel().member('vault').waitFor({ state: 'detached' });
    await panel().button('Copy address').first().click();
    await workbench().statusBarItem('Copied: 172.28.5.129').waitFor();
    await panel().inside('.cells [aria-label^="172.28.5.77:"]').click();
    await panel().inside('.cells [aria-label^="172.28.5.77:"][aria-selected=true]').waitFor();
    await panel().button('Connect a container with it…').click();
    await workbench().choose('Which containers to connect to "front"', 'vault');
    await workbench().pick('Connect "vault" to "front"');
    await panel().member('vault').getByText('172.28.5.77').waitFor();
    assert.equal((await addressesIn('front')).get('vault'), '172.28.5.77/24');
    await panel().button('JSON').click();
    await workbench().page.getByRole('tab', { name: 'front.json' }).waitFor();
  });

  it('disconnects what is ticked, after it has said what that breaks', async () => {
    if (!(await addressesIn('front')).has('vault'))
      await engine().call('POST', '/networks/front/connect', { Container: 'vault' });
    await panel().inspect('front');
    await panel().member('vault').locator('.select-cell').click();
    await panel().button('Disconnect…').click();
    await workbench().answer(/^Disconnect/);
    await panel().member('vault').waitFor({ state: 'detached' });
    assert.ok(!(await addressesIn('front')).has('vault'));
  });

  let guests = 0;

  it('moves and disconnects the member whose details are open', async () => {
    const { inside } = panel();
    const guest = `guest-${++guests}`;
    const press = (label: string) => inside('.member-detail').getByRole('button', { name: label }).click();
    await engine().createContainer(guest, { network: 'front' });
    await panel().inspect('front');
    await panel().member(guest).click();
    await press('Move…');
    await workbench().quickInput.getByPlaceholder(`Which network is "${guest}" to join?`).waitFor();
    await workbench().pick('closed');
    await workbench().pick(`Move "${guest}" from "front" to "closed"`);
    await panel().member(guest).waitFor({ state: 'detached' });
    await inside('.member-detail').waitFor({ state: 'hidden' });
    await panel().inspect('closed');
    await panel().member(guest).click();
    await press('Disconnect…');
    await workbench().answer(/^Disconnect/);
    await panel().member(guest).waitFor({ state: 'detached' });
    assert.ok(!(await addressesIn('closed')).has(guest));
  });

  let lanes = 0;

  it('tells the ports as they are, copies what is ticked, and leads to other networks and to the compose file', async () => {
    const { inside } = panel();
    const [lane, rider] = [`lane-${++lanes}`, `rider-${lanes}`];
    await engine().createNetwork(lane, { Labels: { 'com.docker.compose.project': 'shop' } });
    const id = await engine().createContainer(rider, {
      network: lane,
      hostConfig: { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } },
      create: {
        ExposedPorts: { '80/tcp': {}, '9000/tcp': {} },
        Labels: {
          'com.docker.compose.project': 'shop',
          'com.docker.compose.project.config_files': path.join(workbench().folder, 'shop/compose.yaml'),
        },
      },
    });
    await engine().call('POST', '/networks/closed/connect', { Container: id });
    const { NetworkSettings } = (await engine().call('GET', `/containers/${id}/json`)) as {
      readonly NetworkSettings: { readonly Ports: Readonly<Record<string, readonly { readonly HostPort: string }[]>> };
    };
    const published = `127.0.0.1:${NetworkSettings.Ports['80/tcp']?.[0]?.HostPort ?? ''} → 80/tcp`;
    await panel().inspect(lane);
    await panel().member(rider).locator('.cell-ports').getByText(published, { exact: true }).waitFor();
    await panel().member(rider).locator('.cell-ports').getByText('9000/tcp', { exact: true }).waitFor();

    await panel().member(rider).locator('.select-cell').click();
    await Promise.all([workbench().statusBarItem(`Copied: ${rider}`).waitFor(), panel().button('Copy names').click()]);

    await panel().member(rider).locator('.member-name').click();
    await inside('.member-detail').getByRole('button', { name: 'closed' }).click();
    await inside('h1')
      .filter({ hasText: /^closed$/ })
      .waitFor();

    await panel().inspect(lane);
    await inside('.meta').getByRole('button', { name: 'shop' }).click();
    await workbench().editor('shop/compose.yaml').waitFor();
  });

  it('is walked by the keyboard alone', async () => {
    const { page } = workbench();
    const { inside, inPage } = panel();
    const focused = (wanted: string): Promise<void> =>
      eventually(async () =>
        assert.equal(await inPage("return document.activeElement.getAttribute('aria-label')"), wanted),
      );
    const focusIn = (selector: string): Promise<void> =>
      eventually(async () => assert.ok(await inPage(`return document.activeElement.matches('${selector}')`)));
    await panel().inspect('front');
    await panel().tab('members');
    await inside('.cells [aria-label^="172.28.5.0:"]').click();
    await page.keyboard.press('ArrowRight');
    await focused('172.28.5.1: the gateway');
    await inside('.tooltip:not([hidden])').filter({ hasText: 'the gateway' }).waitFor();
    await page.keyboard.press('Escape');
    await inside('.tooltip:not([hidden])').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+End');
    await focused('172.28.5.255: the broadcast address');
    await page.keyboard.press('Tab');
    await focusIn('[role=tab][aria-selected=true]');
    await page.keyboard.press('ArrowRight');
    await inside('#tab-path[aria-selected=true]').waitFor();
    await page.keyboard.press('ArrowLeft');
    await inside('#tab-members[aria-selected=true]').waitFor();
    await inside('.member-grid').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Space');
    await inside('.member-row[aria-selected=true]').filter({ hasText: 'db' }).waitFor();
    await page.keyboard.press('Escape');
    await inside('.member-row[aria-selected=true]').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await inside('.member-detail').getByText('answers come from web too').waitFor();
    // Wherever one goes, the row tells whose details these are.
    await inside('.members-bar vscode-text-field').click();
    await inside('.member-row[aria-current=true]').filter({ hasText: 'db' }).waitFor();
    await inside('.member-grid').focus();
    await page.keyboard.press('Escape');
    await inside('.member-detail').waitFor({ state: 'hidden' });
    await inside('.member-row[aria-current=true]').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await inside('.member-detail').getByText('answers come from web too').waitFor();
    await page.keyboard.press('Escape');
    await inside('.member-detail').waitFor({ state: 'hidden' });
    await focusIn('.member-grid');
  });

  for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
    it(`has nothing that a screen reader or a bad eye stumbles over: ${theme}`, async () => {
      await panel().inspect('front');
      await workbench().theme(theme);
      await panel().inside(`body[data-vscode-theme-kind$="${themeKind[theme]}"]`).waitFor();
      await panel().tab('members');
      await panel().member('db').click();
      await panel().inside('.member-detail').getByText('answers come from web too').waitFor();
      for (const id of ['members', 'path', 'options', 'details']) {
        await panel().tab(id);
        await eventually(async () => assert.deepEqual(await faults(), [], id));
        await workbench().screenshot(`inspector-${id}-${theme}`);
      }
      // Where colours are forced the marks of the map would vanish with their backgrounds.
      const unmarked = await panel().inPage(
        "return ['use-static', 'use-dynamic', 'use-gateway', 'use-reserved'].filter((use) => { const { backgroundColor, backgroundImage } = getComputedStyle(document.querySelector('.cells .' + use), '::before'); return backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none'; })",
      );
      assert.deepEqual(unmarked, []);
    });
  }

  /** What axe-core finds, a line each. */
  async function faults(): Promise<unknown> {
    await panel().inPage(`if (!window.axe) { ${axe} }`);
    return panel().inPage(
      'return axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join()}`)))',
    );
  }

  it('ST-14 keeps what looks like a secret out of the page until it is asked for', async () => {
    await panel().inspect('front');
    await panel().tab('details');
    assert.equal(await panel().inPage("return document.documentElement.outerHTML.includes('hunter2')"), false);
    const secret = panel().inside('vscode-data-grid-row').filter({ hasText: 'DB_PASSWORD' });
    await eventually(async () => assert.deepEqual(await panel().texts(secret), ['DB_PASSWORD ••••••••']));
  });

  it('ST-04 does nothing that a page may not ask for', async () => {
    const { network, container } = await idsOf('front', 'web');
    const listed = async () => ({
      // The engine lists networks in any order.
      networks: ((await engine().call('GET', '/networks')) as readonly Attached[]).toSorted(byId),
      attached: ((await engine().call('GET', '/containers/json?all=1')) as readonly Attached[])
        .toSorted(byId)
        .map((one) => [one.Id, one.NetworkSettings]),
    });
    const before = await listed();
    const ask = (method: unknown, argument: unknown) => ({ kind: 'request', id: 9000, method, argument });
    await panel().inspect('front');
    await panel().send([
      null,
      7,
      'x'.repeat(1_000_000),
      [],
      { kind: 'request' },
      JSON.parse('{"kind":"request","id":1,"method":"act","argument":"remove","__proto__":{"polluted":1}}'),
      ask('dockerNetworks.removeNetwork', [network]),
      ask('__proto__', null),
      ask('constructor', null),
      ask('act', 'dockerNetworks.removeNetwork'),
      ask('act', 'workbench.action.quit'),
      ask('act', ['remove']),
      ask('act', 'createAgain'),
      ask('actOnMembers', { action: 'disconnect', members: ['f'.repeat(64)] }),
      ask('actOnMembers', { action: 'disconnect', members: [container], force: true }),
      ask('actOnMembers', { action: 'removeNetwork', members: [container] }),
      ask('connectWith', '10.0.0.1'),
      ask('copyAddress', '172.28.5.7; rm -rf /'),
      ask('reveal', { of: 'labels', key: '__proto__' }),
      ask('showNetwork', network),
    ]);
    // It answers what comes after them as if nothing had been.
    await panel().button('Copy address').first().click();
    await workbench().statusBarItem('Copied: 172.28.5.').waitFor();
    assert.deepEqual(await listed(), before);
    assert.equal(await workbench().dialog.count(), 0);
    assert.equal(await workbench().quickInput.count(), 0);
  });

  async function idsOf(network: string, container: string): Promise<Readonly<Record<'network' | 'container', string>>> {
    const [its, other] = [
      await engine().call('GET', `/networks/${network}`),
      await engine().call('GET', `/containers/${container}/json`),
    ] as readonly { readonly Id: string }[];
    return { network: its?.Id ?? '', container: other?.Id ?? '' };
  }

  it('ST-03 ST-15 shows hostile names, labels and options as text', async () => {
    const { inside } = panel();
    const [evil = '', ...others] = hostileTexts;
    const name = `${evil}${others.slice(0, 6).join(' ')}`;
    // By its name, which has a NUL in it, the engine does not find what a first attempt has left.
    for (const { Id, Name } of (await engine().call('GET', '/networks')) as readonly Named[])
      if (Name === name) await engine().removeNetwork(Id);
    await engine().createNetwork(name, {
      Labels: Object.fromEntries(hostileTexts.map((text) => [text, text])),
      Options: { [evil]: evil },
    });
    await workbench().command('Docker Networks: Inspect Network');
    await workbench().quickInput.getByPlaceholder('Which network').waitFor();
    await workbench().type('onerror');
    await workbench().pick(/onerror/);
    await inside('h1').filter({ hasText: evil }).waitFor();
    await panel().tab('details');
    const cells =
      '[aria-label="Labels"] vscode-data-grid-row:not(.data-grid-header) > vscode-data-grid-cell:first-child';
    await eventually(async () => {
      const keys = await panel().texts(inside(cells));
      assert.equal(keys.length, hostileTexts.length);
      assert.ok(keys.some((key) => key.includes('safe\\u{202E}gnp.exe')));
    });
    const strange = await panel().inPage(
      "return ['__ran' in window, document.querySelectorAll('main :is(img, script, a, iframe, [onload], [onerror])').length]",
    );
    assert.deepEqual(strange, [false, 0]);
    await workbench().screenshot('inspector-hostile');
  });

  it('is there again, as it was, when the window is loaded anew', async () => {
    await panel().inspect('front');
    await panel().tab('path');
    await workbench().reload();
    await workbench()
      .page.locator('.tab')
      .filter({ hasText: /^front$/ })
      .click();
    await panel().inside('h1').filter({ hasText: 'front' }).waitFor();
    await panel().inside('#tab-path[aria-selected=true]').waitFor();
    await panel().inside('.path-svg').waitFor();
  });

  it('ST-03 has violated no policy in all that time', () => {
    assert.deepEqual(panel().violations, []);
  });
});

interface Named {
  readonly Id: string;
  readonly Name: string;
}

interface Attached {
  readonly Id: string;
  readonly NetworkSettings: unknown;
}

function byId(a: Attached, b: Attached): number {
  return a.Id < b.Id ? -1 : 1;
}

const themeKind = {
  dark: 'dark',
  light: 'light',
  'hc-dark': 'high-contrast',
  'hc-light': 'high-contrast-light',
} as const;
