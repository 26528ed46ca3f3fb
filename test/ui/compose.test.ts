import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { useEngine, useWorkbench } from '../support/hooks';

const stack = `name: stack
services:
  web:
    image: busybox:local
    networks: [front, gone]
networks:
  front:
    internal: true
  gone:
    external: true
`;

/** Compose files in the real editor, beside a real engine. */
describe('compose files in a window', () => {
  const engine = useEngine();
  const workbench = useWorkbench(() => ({ engine: engine().host, size: { width: 1200, height: 750 } }));
  const press = (key: string): Promise<void> => workbench().page.keyboard.press(key);
  const editor = (): Locator => workbench().page.locator('.editor-instance');
  const line = (text: string): Locator => editor().locator('.view-line').filter({ hasText: text }).first();
  const file = (name: string): string => path.join(workbench().folder, name);

  function write(name: string, text: string): void {
    mkdirSync(path.dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  }

  before('have what compose made of another file', async () => {
    await engine().createNetwork('stack_front', {
      Labels: {
        'com.docker.compose.project': 'stack',
        'com.docker.compose.network': 'front',
        'com.docker.compose.config-hash': 'of another file',
      },
      IPAM: { Config: [{ Subnet: '10.201.9.0/24' }] },
    });
    await engine().createContainer('by-hand', { network: 'stack_front' });
    write('stack/compose.yaml', stack);
    write('stack/compose.override.yaml', 'networks:\n  front:\n    attachable: true\n');
    write('typed/compose.yaml', '');
    await workbench().openView();
    await workbench().row('stack_front').waitFor();
  });

  /** Puts the cursor into a word of the editor. */
  async function click(text: string): Promise<void> {
    await line(text).getByText(text).first().click();
  }

  it('are typed with completions alone', async () => {
    const { page } = workbench();
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    /** Types until the list has it on top, and takes it. */
    async function take(typed: string, label: string): Promise<void> {
      if (typed !== '') await page.keyboard.type(typed, { delay: 20 });
      await list.first().filter({ hasText: label }).waitFor();
      await press('Enter');
    }
    await workbench().openFile('typed/compose.yaml');
    await editor().locator('.view-lines').click();
    await eventually(async () => {
      await press('Control+Space');
      await list.filter({ hasText: 'services' }).waitFor({ timeout: 3_000 });
    });
    await take('serv', 'services');
    await page.keyboard.type('web:');
    await press('Enter');
    await take('net', 'networks');
    await take('', 'default');
    await press('Enter');
    await take('sta', '- stack_front');
    await workbench().screenshot('compose-typed');
    await press('Control+S');
    const typed =
      'services:\n  web:\n    networks:\n      - default\n      - stack_front\nnetworks:\n  stack_front:\n    external: true\n';
    await eventually(() => assert.equal(readFileSync(file('typed/compose.yaml'), 'utf8').trimEnd(), typed.trimEnd()));
  });

  it('tell how a network stands, and lead to its inspector', async () => {
    await workbench().openFile('stack/compose.yaml');
    const lens = editor().locator('.codelens-decoration a').filter({ hasText: 'running 1/1' });
    await lens.waitFor();
    await line('internal').hover({ position: { x: 60, y: 8 } });
    await workbench().page.locator('.monaco-hover').getByText('Cuts the network off').first().waitFor();
    await workbench().screenshot('compose-hover');
    await workbench().page.mouse.move(0, 0);
    await lens.click();
    await workbench().webview.getByRole('heading', { name: 'stack_front' }).waitFor();
    await press('Control+W');
  });

  it('show how a network differs on the engine', async () => {
    const { page } = workbench();
    await workbench().openFile('stack/compose.yaml');
    await editor().locator('.squiggly-info').first().waitFor();
    await click('front:');
    const show = page.locator('.action-widget').getByText('Show how network "stack_front"');
    await eventually(async () => {
      await press('Control+.');
      await show.waitFor({ timeout: 5_000 });
    });
    await workbench().screenshot('compose-actions');
    await show.click();
    const diff = page.locator('.diff-editor, .monaco-diff-editor');
    await diff.getByText('internal: true').first().waitFor();
    await workbench().screenshot('compose-drift');
    await press('Control+W');
  });

  it('create the external network that is missing', async () => {
    const { page, quickInput } = workbench();
    await workbench().openFile('stack/compose.yaml');
    await click('gone:');
    const create = page.locator('.action-widget').getByText('Create network "gone"');
    await eventually(async () => {
      await press('Control+.');
      await create.waitFor({ timeout: 5_000 });
    });
    await create.click();
    for (const step of [1, 2, 3, 4]) {
      await quickInput.getByText(`Create Network (${step}/4)`).waitFor();
      if (step === 1) await workbench().screenshot('compose-create');
      await press('Enter');
    }
    await workbench().row('gone').waitFor();
    await editor().locator('.squiggly-error').waitFor({ state: 'detached' });
  });

  it('rename a network in all files', async () => {
    const { page } = workbench();
    await press('Escape');
    await workbench().openFile('stack/compose.yaml');
    await click('front:');
    await press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('edge');
    await press('Enter');
    await line('edge:').waitFor();
    await workbench().screenshot('compose-rename');
    await workbench().command('File: Save All Files');
    await eventually(() =>
      assert.deepEqual(
        ['stack/compose.yaml', 'stack/compose.override.yaml'].map((name) => readFileSync(file(name), 'utf8')),
        [stack.replaceAll('front', 'edge'), 'networks:\n  edge:\n    attachable: true\n'],
      ),
    );
  });

  it('show what a rename is not sure of, and change of it what is ticked', async () => {
    const { page } = workbench();
    const written =
      'networks: [front]\n    labels: {traefik.docker.network: doubt_front}\n    command: ping doubt_front\n';
    const doubt = `name: doubt\nservices:\n  web:\n    image: busybox\n    ${written}networks:\n  front:\n`;
    write('doubt/compose.yaml', doubt);
    await workbench().openFile('doubt/compose.yaml');
    await click('front:');
    await press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('edge');
    await press('Enter');
    const preview = page.getByRole('tree', { name: 'Bulk Edit' }).locator('.monaco-list-row');
    const tick = preview.filter({ hasText: 'ping' }).locator('.edit-checkbox');
    await tick.click();
    await tick.and(page.locator('.checked')).waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();
    await line('edge:').waitFor();
    await workbench().command('File: Save All Files');
    const renamed = doubt.replace('[front]', '[edge]').replace('ping doubt_front', 'ping doubt_edge');
    await eventually(() =>
      assert.equal(readFileSync(file('doubt/compose.yaml'), 'utf8'), renamed.replace('  front:', '  edge:')),
    );
  });

  it('lead to the row of a network, and the row to the file', async () => {
    const { page } = workbench();
    write('stack/compose.yaml', stack);
    await workbench().openFile('stack/compose.yaml');
    await press('Control+Shift+E');
    await click('front:');
    await workbench().command('Docker Networks: Reveal in Networks View');
    await workbench().row('stack_front').and(page.locator('.focused, .selected')).waitFor();
    await press('Control+K');
    await press('Control+W');
    await workbench().menu(workbench().row('stack_front'), 'Open Compose File');
    await page.getByRole('tab', { name: 'compose.yaml', selected: true }).waitFor();
    await workbench().screenshot('compose-revealed');
  });
});
