import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { engineState } from '../engine/change/engineState';
import { buildScene, networkId } from '../engine/change/scene';
import { eventually, inspectorTitles, useHost } from './host';
import { describeOnDocker } from './onDocker';

describeOnDocker('editing a network', function () {
  this.timeout(120_000);
  const host = useHost();

  beforeEach('fill the engine', async () => {
    await buildScene(host().engine);
    // Names are looked up in what is known by then.
    await host().run('refresh');
  });

  it('gives it other settings, its containers all that they had, and all of it back on undo', async () => {
    const { engine, run } = host();
    const before = await engineState(engine);
    const id = await run('editNetwork', 'shop', {
      subnet: '10.79.0.0/24',
      options: { 'com.docker.network.driver.mtu': '1300' },
      labels: { purpose: 'another' },
    });
    const after = JSON.stringify(before)
      .replaceAll('10.77.0.', '10.79.0.')
      // Older engines make the MAC address of the address.
      .replaceAll('02:42:0a:4d:00:', '02:42:0a:4f:00:')
      .replace('"com.docker.network.driver.mtu":"1400"', '"com.docker.network.driver.mtu":"1300"')
      .replace('"purpose":"a test"', '"purpose":"another"');
    assert.deepEqual([await engineState(engine), id], [JSON.parse(after), await networkId(engine, 'shop')]);
    await run('undo');
    assert.deepEqual(await engineState(engine), before);
  });

  it('gives containers the addresses that are asked for', async () => {
    const { engine, run } = host();
    const addresses = { web: '10.79.0.4', job: '10.79.0.5', fresh: null };
    // The reserved address has no place in so small a subnet, and is left out.
    await run('editNetwork', 'shop', { subnet: '10.79.0.0/29', addresses });
    const asked = await Promise.all(
      Object.keys(addresses).map(async (name) => {
        const details = (await engine.call('GET', `/containers/${name}/json`)) as {
          NetworkSettings: { Networks: { shop: { IPAMConfig: { IPv4Address?: string } | null } } };
        };
        return details.NetworkSettings.Networks.shop.IPAMConfig?.IPv4Address;
      }),
    );
    assert.deepEqual(asked, ['10.79.0.4', '10.79.0.5', undefined]);
  });

  it('takes the open inspector along, by whatever name and id', async () => {
    const { engine, run } = host();
    const old = await engine.createNetwork('plain');
    await run('inspectNetwork', old);
    await eventually(() => assert.deepEqual(inspectorTitles(), ['plain']));
    const id = await run('editNetwork', 'plain', { name: 'renamed', internal: true });
    await eventually(() => assert.deepEqual(inspectorTitles(), ['renamed']));
    // The panel that is open is the one of the new network.
    await run('inspectNetwork', id);
    await run('undo');
    await eventually(() => assert.deepEqual(inspectorTitles(), ['plain']));
    await run('removeNetwork', 'plain', { confirmed: true });
    await run('undo');
    await run('inspectNetwork', 'plain');
    await eventually(() => assert.deepEqual(inspectorTitles(), ['plain']));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const refused: readonly (readonly [string, object, RegExp])[] = [
    ['bridge', { internal: true }, /"bridge" belongs to the engine itself/],
    ['shop', {}, /nothing to change/],
    ['shop', { subnet: '10.78.0.128/25' }, /overlaps 10\.78\.0\.0\/24 of network "back"/],
    ['shop', { subnet: '10.79.0.0/28' }, /10\.77\.0\.2[01] of "(job|fresh)" lies outside/],
    ['shop', { gateway: '10.80.0.1' }, /outside of 10\.77\.0\.0\/24/],
    ['shop', { subnett: '10.79.0.0/24' }, /no option "subnett"/],
    ['shop', { addresses: { web: 'here' } }, /"addresses" is wrong/],
  ];

  it('is refused before anything is touched', async () => {
    const { engine, run } = host();
    const before = await engineState(engine);
    for (const [network, changes, reason] of refused) {
      await assert.rejects(run('editNetwork', network, changes), reason, JSON.stringify(changes));
    }
    assert.deepEqual(await engineState(engine), before);
  });
});
