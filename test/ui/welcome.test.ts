import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { route, startFakeEngine } from '../support/fakeEngine';
import type { FakeEngine } from '../support/fakeEngine';
import { useWorkbench } from '../support/hooks';
import { projectRoot, scratchDir } from '../support/paths';

// Root may open every socket, unless it starts VS Code without that right.
const withoutThatRight = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

describe('an empty view', () => {
  let engine: FakeEngine;
  let certificates: string;
  let stranger: tls.Server;

  before('an engine that may not be asked, and one behind a certificate that nobody knows', async () => {
    engine = await startFakeEngine();
    chmodSync(engine.socket, 0o000);
    certificates = scratchDir('certificates');
    const fixture = (name: string): string => path.join(projectRoot, 'test/fixtures/tls', `${name}.pem`);
    copyFileSync(fixture('stranger'), path.join(certificates, 'ca.pem'));
    stranger = tls.createServer({ cert: readFileSync(fixture('server')), key: readFileSync(fixture('server-key')) });
    stranger.on('tlsClientError', () => undefined).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
  });
  const workbench = useWorkbench(() => ({
    engine: engine.host,
    env: { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: certificates },
    ...(process.getuid?.() === 0 && { through: withoutThatRight }),
  }));
  after(async () => {
    stranger.close();
    rmSync(certificates, { recursive: true });
    await engine.stop();
  });

  function said(text: string | RegExp): Locator {
    return workbench().page.locator('.sidebar .welcome-view-content').getByText(text);
  }

  it('says that the user may not use the socket, and how to allow it', async () => {
    await workbench().openView();
    await said('The Docker socket is there, but your user may not use it.').waitFor();
    await said('sudo usermod -aG docker $USER').waitFor();
    await workbench().screenshot('welcome-permission-denied');
  });

  it('says that the engine is starting, once it may be asked and does not answer', async () => {
    engine.intercept = () => true;
    chmodSync(engine.socket, 0o666);
    await said('The Docker engine is starting.').waitFor();
    await workbench().screenshot('welcome-starting');
  });

  it('says that there are no networks yet, once it answers', async () => {
    engine.state.networks = [];
    engine.intercept = () => false;
    await said('This engine has no networks yet.').waitFor();
    await workbench().screenshot('welcome-empty');
  });

  it('shows what drags on by a bar, then by a message that stops it, and what is quick by neither', async () => {
    const { page } = workbench();
    const bar = page.locator('.sidebar .monaco-progress-container.active');
    engine.intercept = () => false;
    await page.evaluate(`globalThis.bars = 0;
      new MutationObserver((all) => {
        for (const { target } of all) if (target.matches('.monaco-progress-container.active')) bars++;
      }).observe(document.querySelector('.sidebar'), { subtree: true, attributeFilter: ['class'] });`);
    // On a machine that is busy enough even this is not quick: then it is done once more.
    await eventually(async () => {
      await page.evaluate('bars = 0');
      const listings = engine.count('GET /networks');
      await workbench().command('Docker Networks: Refresh');
      await eventually(() => assert.ok(engine.count('GET /networks') > listings));
      await bar.waitFor({ state: 'detached' });
      assert.equal(await page.evaluate('bars'), 0);
    });

    engine.intercept = (request) => route(request) === '/networks';
    await workbench().command('Docker Networks: Refresh');
    await bar.waitFor();
    const message = workbench().notification('Listing networks');
    await message.waitFor();
    await workbench().screenshot('progress');
    await workbench().answer('Cancel', message);
    await message.waitFor({ state: 'detached' });
    await bar.waitFor({ state: 'detached' });
    engine.intercept = () => false;
  });

  it('says that the certificate of the engine that was chosen is signed by nobody known', async () => {
    const { port } = stranger.address() as AddressInfo;
    await workbench().command('Docker Networks: Select Engine...');
    await workbench().pick('Another Address...');
    await workbench().quickInput.getByPlaceholder('For example: unix://').waitFor();
    await workbench().type(`tcp://localhost:${port}`, 'enter');
    await said('signed by an authority that this computer does not know').waitFor();
    await workbench().screenshot('welcome-unknown-authority');
  });
});
