import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChosenDocker } from '../support/chosenEngine';
import type { PrivateEngine } from '../support/engine';
import { eventually } from '../support/eventually';
import { beforeSecondAttempt, useEngine, useInspector, useWorkbench } from '../support/hooks';

describe('a window that goes from one engine to another', () => {
  const first = useEngine();
  let second: PrivateEngine;
  before(async () => {
    second = await startChosenDocker();
  });
  after(() => second.stop());
  const workbench = useWorkbench(() => ({ engine: first().host }));
  const panel = useInspector(workbench);

  before('have a network of the same project on both', async () => {
    const made = { 'com.docker.compose.project': 'stack', 'com.docker.compose.network': 'front' };
    await first().createNetwork('stack_front', { Labels: made, IPAM: { Config: [{ Subnet: '10.211.1.0/24' }] } });
    await first().createNetwork('only-here', { Internal: true });
    await second.createNetwork('stack_front', { Labels: made, IPAM: { Config: [{ Subnet: '10.211.2.0/24' }] } });
    const file = path.join(workbench().folder, 'stack/compose.yaml');
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'name: stack\nservices: {}\nnetworks:\n  front:\n');
  });

  /** Settings of the machine: a workspace and a user elsewhere may not choose the engine. */
  function choose(settings: object): void {
    const file = path.join(workbench().storage, '../../../Machine/settings.json');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings));
  }

  beforeSecondAttempt(async () => {
    choose({});
    await workbench().command('View: Close All Editors');
  });

  const lens = () => workbench().page.locator('.editor-instance .codelens-decoration a');

  it('shows of the second nothing that the first has, and the other way round', async () => {
    await workbench().openView();
    await workbench().row('only-here').waitFor();
    await panel().inspect('only-here');
    await workbench().openFile('stack/compose.yaml');
    await workbench().command('View: Move Editor into Right Group');
    await lens().filter({ hasText: '10.211.1.0/24' }).waitFor();

    choose({ 'dockerNetworks.endpoint': second.host });
    await lens().filter({ hasText: '10.211.2.0/24' }).waitFor();
    await panel().inside('[data-presence=absent] .banner').getByText('does not have this network').waitFor();
    await eventually(async () => {
      assert.equal(await panel().inside('div.content:not([hidden])').count(), 0);
      assert.deepEqual(await panel().texts(panel().inside('.badges, .meta')), ['', '']);
    });
    await workbench().row('only-here').waitFor({ state: 'detached' });

    choose({});
    await lens().filter({ hasText: '10.211.1.0/24' }).waitFor();
    await panel().inside('[data-presence=present] .badges').getByText('internal').waitFor();
    await panel().inside('div.content:not([hidden])').waitFor();
    await workbench().row('only-here').waitFor();
  });
});
