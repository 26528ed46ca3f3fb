import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/hooks';

describe('a window without an engine', () => {
  const workbench = useWorkbench();
  /** A second attempt has a file that nobody has touched. */
  let attempts = 0;

  it('says why the tree is empty, and what can be done', async () => {
    await workbench().openView();
    const sideBar = workbench().page.locator('.sidebar');
    await sideBar.getByText('The socket or pipe of the Docker engine does not exist').waitFor();
    for (const way of ['Try again', 'choose another engine', 'open the log'])
      await sideBar
        .getByRole('button', { name: way })
        .or(sideBar.getByRole('link', { name: way }))
        .waitFor();
    await eventually(async () => assert.deepEqual(await workbench().rows(), []));
    await workbench().statusBarItem('No engine').waitFor();
    await workbench().screenshot('welcome-no-engine');
  });

  it('underlines a wrong subnet in a compose file, and mends it', async () => {
    const { page, folder } = workbench();
    const text = (subnet: string): string =>
      [
        'services:',
        '  web:',
        '    image: busybox:local',
        '    networks: [lab]',
        'networks:',
        '  lab:',
        '    ipam:',
        '      config:',
        `        - subnet: ${subnet}`,
        '',
      ].join('\n');
    const name = `lab-${++attempts}/compose.yaml`;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file));
    writeFileSync(file, text('10.77.9.5/24'));
    await workbench().openFile(name);
    const editor = workbench().editor(name);
    const squiggle = editor.locator('.squiggly-error');
    await squiggle.waitFor();
    const fix = page.locator('.action-widget').getByText('Change to "10.77.9.0/24"');
    // The key does nothing while the editor has not been told of the fixes, and lines move while files are checked.
    await eventually(async () => {
      await editor.locator('.view-lines').getByText('10.77.9.5/24').click({ timeout: 5_000 });
      await page.keyboard.press('Control+.');
      await fix.waitFor({ timeout: 5_000 });
    });
    await workbench().screenshot('compose-quick-fix');
    await fix.click();
    await editor.locator('.view-lines').getByText('10.77.9.0/24').waitFor();
    await squiggle.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await eventually(() => assert.equal(readFileSync(file, 'utf8'), text('10.77.9.0/24')));
  });

  it('completes a network and a free address while they are typed, and tells of them', async () => {
    const { page, folder } = workbench();
    const before = 'services:\n  web:\n    image: busybox:local\n    networks:\n      ';
    const declared = '\nnetworks:\n  data:\n    ipam:\n      config:\n        - subnet: 10.77.8.0/24\n';
    const name = `typed-${++attempts}/compose.typed.yaml`;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file));
    writeFileSync(file, before + declared);
    await workbench().openFile(name);
    const editor = workbench().editor(name);
    // What is shown above the lines comes meanwhile, and moves them below the pointer.
    await eventually(async () => {
      await editor.locator('.view-lines').getByText('busybox:local').click();
      for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
      await workbench().statusBarItem('Ln 5, Col 7').waitFor({ timeout: 5_000 });
    });
    const offers = page.locator('.suggest-widget.visible');
    const focused = (name: RegExp): Promise<void> =>
      offers.getByRole('option', { name }).and(page.locator('.focused')).waitFor();
    await page.keyboard.type('da');
    await offers.getByRole('option', { name: /^data/ }).waitFor();
    await workbench().screenshot('compose-completion');
    // The first is the item of a list, the second the key of a mapping.
    await page.keyboard.press('ArrowDown');
    await focused(/^data/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('ipv4');
    await focused(/^ipv4_address/);
    await page.keyboard.press('Enter');
    await focused(/^10\.77\.8\.2/);
    await page.keyboard.press('Enter');
    const hover = page.locator('.monaco-hover:visible');
    // What is shown above the lines comes and goes while files are checked: then another line lies below the pointer.
    await eventually(async () => {
      await page.mouse.move(0, 0);
      await editor.locator('.view-lines').getByText('10.77.8.2').hover();
      await hover.getByText('Asked for by service "web"').waitFor({ timeout: 10_000 });
    });
    await workbench().screenshot('compose-hover');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    const typed = 'data:\n        ipv4_address: 10.77.8.2';
    await eventually(() => assert.equal(readFileSync(file, 'utf8'), before + typed + declared));
  });
});
