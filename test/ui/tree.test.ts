import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';

describe('the tree in a window', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host }));
  const row = (name: string | RegExp): Locator => workbench().row(name);
  let web = '';

  before('fill the engine', async () => {
    await engine().createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.1.0/24' }] } });
    await engine().createNetwork('back', {
      Internal: true,
      IPAM: { Config: [{ Subnet: '10.201.2.0/24' }] },
      Labels: { 'com.docker.compose.project': 'shop' },
    });
    web = await engine().createContainer('web', {
      network: 'front',
      create: { ExposedPorts: { '80/tcp': {} } },
      hostConfig: { PortBindings: { '80/tcp': [{ HostPort: '18080' }] } },
    });
    await engine().createContainer('born', { network: 'front', state: 'created' });
    const old = await engine().createContainer('old', { network: 'back' });
    await engine().call('POST', `/containers/${old}/stop?t=0`);
    await workbench().openView();
    await workbench().widenSideBar(480);
  });

  beforeSecondAttempt(async () => {
    await workbench().openView();
    await groupBy('No groups');
    await filter('');
  });

  async function groupBy(choice: string): Promise<void> {
    await workbench().command('Docker Networks: Group By...');
    await workbench().quickInput.getByRole('option', { name: 'No groups' }).waitFor();
    await workbench().pick(choice);
  }

  async function filter(text: string): Promise<void> {
    await workbench().titleAction('Filter...');
    await workbench().quickInput.getByText('Words that a name').waitFor();
    await workbench().type(text, 'enter');
  }

  /** Names of the containers that run in it. */
  async function membersOf(network: string): Promise<readonly string[]> {
    const inspected = await engine().call('GET', `/networks/${network}`);
    const { Containers } = inspected as { readonly Containers: Readonly<Record<string, { readonly Name: string }>> };
    return Object.values(Containers).map(({ Name }) => Name);
  }

  /** What all rows, or those of one level, are called: at one moment, for the next may show others. */
  function spoken(rows = '[role=treeitem]'): Promise<readonly string[]> {
    return workbench().page.locator(`.sidebar ${rows}`).evaluateAll(spokenIn);
  }

  it('opens, and shows containers below their networks', async () => {
    await workbench().expand(row('back'));
    await workbench().expand(row('front'));
    await eventually(async () => {
      const rows = await workbench().rows();
      assert.deepEqual(rows.slice(0, 5), [
        'back  bridge · 10.201.2.0/24 · 1 container · internal',
        'old  exited',
        'front  bridge · 10.201.1.0/24 · 2 containers',
        'born  created',
        'web  10.201.1.2 · :18080→80',
      ]);
      assert.deepEqual(
        rows.slice(5).map((each) => each.split('  ')[0]),
        ['bridge', 'host', 'none'],
      );
    });
  });

  it('tells a screen reader of each row what it is and what it says', async () => {
    await workbench().expand(row('back'));
    await workbench().expand(row('front'));
    await eventually(async () =>
      assert.deepEqual((await spoken()).slice(0, 5), [
        'network back, bridge, 10.201.2.0/24, 1 container, internal',
        'container old, exited',
        'network front, bridge, 10.201.1.0/24, 2 containers',
        'container born, created',
        'container web, 10.201.1.2, :18080→80',
      ]),
    );
    assert.deepEqual(
      (await spoken()).filter((text) => text.trim() === ''),
      [],
    );
  });

  it('follows what is changed outside, and keeps what is selected and open', async () => {
    const born = row('born');
    await engine().removeNetwork('later');
    await engine().request('POST', `/containers/${web}/unpause`);
    await workbench().expand(row('back'));
    await workbench().expand(row('front'));
    await eventually(async () => {
      await born.click();
      assert.equal(await born.getAttribute('aria-selected'), 'true');
    });
    const later = await engine().createNetwork('later', { IPAM: { Config: [{ Subnet: '10.201.3.0/24' }] } });
    await row(/^network later, bridge, 10.201.3.0\/24, 0 containers/).waitFor();
    await engine().call('POST', `/networks/${later}/connect`, { Container: web });
    await workbench().expand(row(/^network later, bridge, 10.201.3.0\/24, 1 container/));
    await row(/^container web, 10.201.3.2/).waitFor();
    await engine().call('POST', `/containers/${web}/pause`);
    await row(/^container web, 10.201.1.2, paused/).waitFor();
    await engine().call('POST', `/containers/${web}/unpause`);
    await row(/^container web, 10.201.1.2, :18080/).waitFor();
    await engine().call('POST', `/networks/${later}/disconnect`, { Container: web });
    await row(/^container web, 10.201.3.2/).waitFor({ state: 'detached' });
    await engine().call('DELETE', `/networks/${later}`);
    await row('later').waitFor({ state: 'detached' });
    assert.deepEqual(
      [
        await row('front').getAttribute('aria-expanded'),
        await row('back').getAttribute('aria-expanded'),
        await born.getAttribute('aria-selected'),
      ],
      ['true', 'true', 'true'],
    );
  });

  it('disconnects a container from the context menu, once that is confirmed', async () => {
    await engine().removeContainer('leaver');
    await engine().removeNetwork('left');
    await engine().createNetwork('left');
    await engine().createContainer('leaver', { network: 'left' });
    await workbench().expand(row(/^network left, .*1 container/));
    await workbench().menu(row('leaver'), 'Disconnect Container...');
    await workbench().dialog.getByText('Disconnect "leaver" from "left"?').waitFor();
    await workbench().answer('Keep');
    await workbench().dialog.waitFor({ state: 'detached' });
    assert.deepEqual(await membersOf('left'), ['leaver']);
    await workbench().menu(row('leaver'), 'Disconnect Container...');
    await workbench().answer('Disconnect');
    await row('leaver').waitFor({ state: 'detached' });
    await row(/^network left, .*0 containers/).waitFor();
    assert.deepEqual(await membersOf('left'), []);
  });

  it('filters while one types, and goes back on Escape', async () => {
    const { page, quickInput } = workbench();
    await workbench().expand(row('back'));
    await workbench().expand(row('front'));
    await workbench().titleAction('Filter...');
    await quickInput.getByText('Words that a name').waitFor();
    await quickInput.locator('input').pressSequentially('10.201.1.2');
    await row('back').waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.deepEqual(await workbench().rows(), [
        'front  bridge · 10.201.1.0/24 · 2 containers',
        'web  10.201.1.2 · :18080→80',
      ]),
    );
    await page.keyboard.press('Escape');
    await row('back').and(page.locator('[aria-expanded=true]')).waitFor();
    await filter('nothing-of-the-kind');
    const sideBar = page.locator('.sidebar');
    await sideBar.getByText('No network and no container matches the filter.').waitFor();
    await sideBar.getByText('Clear the filter').click();
    await row('back').waitFor();
  });

  it('groups by Compose project', async () => {
    await groupBy('Compose project');
    await eventually(async () =>
      assert.match(
        (await spoken('[aria-level="1"]')).join('; '),
        /^group shop, 1 network; group No Compose project, \d networks$/,
      ),
    );
    await row('back').and(workbench().page.locator('[aria-level="2"]')).waitFor();
    await groupBy('No groups');
    await row(/^group/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it('is as it was left when the window is loaded anew', async () => {
    await groupBy('Compose project');
    await workbench().collapse(row(/^group shop/));
    await workbench().expand(row('front'));
    await filter('10.201');
    await eventually(async () =>
      assert.deepEqual(
        (await workbench().rows()).map((each) => each.split('  ')[0]),
        ['shop', 'No Compose project', 'front', 'born', 'web'],
      ),
    );
    const rows = await workbench().rows();
    await workbench().reload();
    await eventually(async () => assert.deepEqual(await workbench().rows(), rows));
    await workbench().command('Docker Networks: Clear Filter');
    await groupBy('No groups');
    await row('back').waitFor();
  });

  it('connects a container that is dragged onto a network', async () => {
    await engine().removeNetwork('target');
    await engine().createNetwork('target');
    await row(/^network target, .*0 containers/).waitFor();
    await workbench().expand(row('front'));
    // What is dragged while the rows are drawn anew is let go.
    await eventually(async () => {
      await row('web').first().dragTo(row('target'));
      await workbench().quickInput.waitFor({ timeout: 5_000 });
    });
    await workbench().pick('Connect to "target" as well');
    await row(/^network target, .*1 container/).waitFor();
    assert.deepEqual(await membersOf('target'), ['web']);
  });

  it('shows hostile names as the text that they are', async () => {
    const seen = new Map([
      ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
      ['&lt;b&gt;', '&lt;b&gt;'],
      ['[x](command:workbench.action.quit)', '[x](command:workbench.action.quit)'],
      ['$(trash)', '$(trash)'],
      ['line\nbreak', 'line\\u{A}break'],
      ['user\u202etxt.exe', 'user\\u{202E}txt.exe'],
      ['__proto__', '__proto__'],
    ]);
    for (const name of seen.keys()) {
      await engine().removeNetwork(encodeURIComponent(name));
      await engine().createNetwork(name);
    }
    await eventually(async () => {
      const labels = (await workbench().rows()).map((each) => each.split('  ')[0] ?? '');
      assert.deepEqual(
        [...seen.values()].filter((text) => !labels.includes(text)),
        [],
      );
    });
    const rows = workbench().page.locator('.sidebar').getByRole('treeitem');
    assert.equal(await rows.locator('img, b, a[href], .codicon-trash').count(), 0);
  });

  it('shows its rows in every theme, and where there is little room', async () => {
    const { page } = workbench();
    await workbench().expand(row('back'));
    await workbench().expand(row('front'));
    await page.mouse.move(900, 880);
    const rows = await workbench().rows();
    const unchanged = (): Promise<void> => eventually(async () => assert.deepEqual(await workbench().rows(), rows));
    for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
      await workbench().theme(theme);
      await workbench().screenshot(`networks-${theme}`);
      await unchanged();
    }
    await workbench().widenSideBar(180);
    await row('front').waitFor();
    await workbench().screenshot('networks-narrow');
    await unchanged();
  });
});

/** Runs in the window. */
function spokenIn(rows: readonly { getAttribute(name: string): string | null }[]): readonly string[] {
  return rows.map((row) => row.getAttribute('aria-label') ?? '');
}
