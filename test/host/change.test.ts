import assert from 'node:assert/strict';
import { useHost } from './host';

describe('moving and undoing', () => {
  const host = useHost();

  async function networksOf(container: string): Promise<readonly string[]> {
    const details = (await host().engine.call('GET', `/containers/${container}/json`)) as {
      NetworkSettings: { Networks: object };
    };
    return Object.keys(details.NetworkSettings.Networks).sort();
  }

  async function twoNetworksAndAContainer(): Promise<void> {
    const { engine } = host();
    await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.203.1.0/24' }] } });
    await engine.createNetwork('back', { IPAM: { Config: [{ Subnet: '10.203.2.0/24' }] } });
    await engine.createContainer('web', { network: 'front' });
    // Names are looked up in what is known by then.
    await host().run('refresh');
  }

  it('moves a container, and undo moves it back', async () => {
    await twoNetworksAndAContainer();
    await host().run('moveContainer', 'web', 'front', 'back', { confirmed: true });
    assert.deepEqual(await networksOf('web'), ['back']);
    await host().run('undo');
    assert.deepEqual(await networksOf('web'), ['front']);
  });

  it('brings a removed network back with its containers and aliases', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await run('connectContainer', 'back', 'web', { aliases: ['shop'], ipv4: '10.203.2.40' });
    await run('removeNetwork', 'back', { confirmed: true, disconnect: true });
    assert.deepEqual(await networksOf('web'), ['front']);
    await run('undo');
    const details = (await engine.call('GET', '/containers/web/json')) as {
      NetworkSettings: { Networks: { back?: { Aliases: readonly string[]; IPAddress: string } } };
    };
    const { back } = details.NetworkSettings.Networks;
    assert.deepEqual([back?.IPAddress, back?.Aliases.includes('shop')], ['10.203.2.40', true]);
  });

  it('says what keeps a container from moving', async () => {
    await twoNetworksAndAContainer();
    await assert.rejects(Promise.resolve(host().run('moveContainer', 'web', 'back', 'front', { confirmed: true })));
    assert.deepEqual(await networksOf('web'), ['front']);
  });
});
