import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useWorkbench } from '../support/hooks';

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
  const editor = (): Locator => workbench().editor('stack/compose.yaml');
  const lineOf = (shown: Locator, text: string): Locator =>
    shown.locator('.view-line').filter({ hasText: text }).first();
  const line = (text: string): Locator => lineOf(editor(), text);
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
    writeStack();
    await workbench().openView();
    await workbench().row('stack_front').waitFor();
  });

  function writeStack(): void {
    write('stack/compose.yaml', stack);
    write('stack/compose.override.yaml', 'networks:\n  front:\n    attachable: true\n');
  }

  /** A second attempt has a file of its own, where what is in it is changed. */
  let attempts = 0;

  beforeSecondAttempt(async () => {
    // What the first one has not saved would come back.
    for (const name of ['stack/compose.yaml', 'stack/compose.override.yaml']) {
      await workbench().openFile(name);
      await workbench().command('File: Revert File');
    }
    await workbench().command('View: Close All Editors');
    writeStack();
    await workbench().openView();
  });

  /** Puts the cursor into a word of a file. What is shown above the lines comes meanwhile, and moves them from the pointer. */
  function click(text: string, name = 'stack/compose.yaml'): Promise<void> {
    const before = readFileSync(file(name), 'utf8').split(text)[0] ?? '';
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return eventually(async () => {
      await lineOf(workbench().editor(name), text).getByText(text).first().click({ timeout: 10_000 });
      const [at = 0, from = 0] = (await workbench().statusBarItem(/^Ln/).innerText()).match(/\d+/g)?.map(Number) ?? [];
      assert.deepEqual([at, from >= column && from <= column + text.length], [line, true]);
    });
  }

  /** The key does nothing while the editor has not been told of what can be renamed. */
  async function renameTo(name: string): Promise<void> {
    const box = workbench().page.locator('.rename-box input');
    await eventually(async () => {
      await press('F2');
      await box.waitFor({ timeout: 10_000 });
    });
    await box.fill(name);
    await press('Enter');
  }

  it('are typed with completions alone', async () => {
    const { page } = workbench();
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    /** Types until the list has it on top, and takes it. */
    async function take(typed: string, label: string): Promise<void> {
      if (typed !== '') await page.keyboard.type(typed, { delay: 20 });
      const offered = list.and(page.locator('.focused')).filter({ hasText: label });
      await eventually(async () => {
        try {
          await offered.waitFor({ timeout: 10_000 });
        } catch (error) {
          await press('Control+Space');
          throw error;
        }
      });
      await press('Enter');
    }
    const name = `typed-${++attempts}/compose.yaml`;
    write(name, '');
    await workbench().openFile(name);
    await workbench().editor(name).locator('.view-lines').click();
    await eventually(async () => {
      await press('Control+Space');
      await list.filter({ hasText: 'services' }).first().waitFor({ timeout: 10_000 });
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
    await eventually(() => assert.equal(readFileSync(file(name), 'utf8').trimEnd(), typed.trimEnd()));
  });

  it('tell how a network stands, and lead to its inspector', async () => {
    await workbench().openFile('stack/compose.yaml');
    const lens = editor().locator('.codelens-decoration a').filter({ hasText: 'running 1/1' });
    await lens.waitFor();
    const { mouse } = workbench().page;
    const hover = workbench().page.locator('.monaco-hover').getByText('Cuts the network off').first();
    // What is shown above the lines comes and goes while files are checked: then another line lies below the pointer.
    await eventually(async () => {
      await mouse.move(0, 0);
      await line('internal').hover({ position: { x: 60, y: 8 } });
      await hover.waitFor({ timeout: 10_000 });
    });
    await workbench().screenshot('compose-hover');
    await mouse.move(0, 0);
    await hover.waitFor({ state: 'hidden' });
    await eventually(async () => {
      await lens.click();
      await workbench().webview.getByRole('heading', { name: 'stack_front' }).waitFor({ timeout: 10_000 });
    });
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
    await engine().removeNetwork('gone');
    await workbench().openFile('stack/compose.yaml');
    await editor().locator('.squiggly-error').first().waitFor();
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
    await press('Escape');
    await workbench().openFile('stack/compose.yaml');
    await click('front:');
    await renameTo('edge');
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
    const name = `doubt-${++attempts}/compose.yaml`;
    write(name, doubt);
    const doubtful = workbench().editor(name);
    await workbench().openFile(name);
    await click('front:', name);
    await renameTo('edge');
    const preview = page.getByRole('tree', { name: 'Bulk Edit' }).locator('.monaco-list-row');
    const tick = preview.filter({ hasText: 'ping' }).locator('.edit-checkbox');
    await tick.click();
    await tick.and(page.locator('.checked')).waitFor();
    await page.getByRole('button', { name: 'Apply' }).click();
    await lineOf(doubtful, 'edge:').waitFor();
    await workbench().command('File: Save All Files');
    const renamed = doubt.replace('[front]', '[edge]').replace('ping doubt_front', 'ping doubt_edge');
    await eventually(() => assert.equal(readFileSync(file(name), 'utf8'), renamed.replace('  front:', '  edge:')));
  });

  it('lead to the row of a network, and the row to the file', async () => {
    const { page } = workbench();
    write('stack/compose.yaml', stack);
    await workbench().openFile('stack/compose.yaml');
    await eventually(async () => {
      await press('Control+Shift+E');
      await workbench().row('stack_front').waitFor({ state: 'hidden', timeout: 5_000 });
    });
    await line('front:').waitFor();
    await click('front:');
    await workbench().command('Docker Networks: Reveal in Networks View');
    await workbench().row('stack_front').and(page.locator('.focused, .selected')).waitFor();
    await workbench().command('View: Close All Editors');
    await editor().waitFor({ state: 'detached' });
    await workbench().menu(workbench().row('stack_front'), 'Open Compose File');
    await editor().waitFor();
    await workbench().screenshot('compose-revealed');
  });
});
