import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { looksForHome } from '../../src/core/home';
import { isAtLeast } from '../../src/core/versions';
import { engineState } from '../engine/change/engineState';
import { useDialogs } from './dialogs';
import { eventually, useHost } from './host';
import { itOnDocker } from './onDocker';

describe('moving and undoing', () => {
  const host = useHost();
  const dialogs = useDialogs();

  async function networksOf(container: string): Promise<readonly string[]> {
    const details = (await host().engine.call('GET', `/containers/${container}/json`)) as {
      NetworkSettings: { Networks: object };
    };
    return Object.keys(details.NetworkSettings.Networks).sort();
  }

  interface Attached {
    readonly IPAddress: string;
    readonly Aliases: readonly string[] | null;
    readonly GwPriority?: number;
  }

  async function endpointOf(container: string, network: string): Promise<Attached> {
    const details = (await host().engine.call('GET', `/containers/${container}/json`)) as {
      NetworkSettings: { Networks: Record<string, Attached> };
    };
    const endpoint = details.NetworkSettings.Networks[network];
    assert.ok(endpoint, `${container} is not in ${network}`);
    return endpoint;
  }

  /** What the engine keeps of a gateway priority: before API 1.48 it had none. */
  function kept(gatewayPriority: number): number | undefined {
    return isAtLeast(host().engine.apiVersion, '1.48') ? gatewayPriority : undefined;
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

  itOnDocker('moves several containers with what they have, and undo moves all of them back', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createContainer('db', { network: 'front' });
    await run('refresh');
    await run('disconnectContainer', 'front', 'db', { confirmed: true });
    await run('connectContainer', 'front', 'db', { aliases: ['store'], ipv4: '10.203.1.50', gatewayPriority: 3 });
    await run('moveContainer', ['web', 'db'], 'front', 'back', { confirmed: true });
    const moved = await endpointOf('db', 'back');
    assert.deepEqual(
      [await networksOf('web'), await networksOf('db'), moved.Aliases?.includes('store'), moved.GwPriority],
      [['back'], ['back'], true, kept(3)],
    );
    await run('undo');
    const restored = await endpointOf('db', 'front');
    assert.deepEqual(
      [await networksOf('web'), await networksOf('db'), restored.Aliases?.includes('store'), restored.IPAddress],
      [['front'], ['front'], true, '10.203.1.50'],
    );
  });

  itOnDocker('moves several containers as is chosen for all of them', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createContainer('db', { network: 'front' });
    await run('refresh');
    await run('moveContainer', ['web', 'db'], 'front', 'back', {
      confirmed: true,
      aliases: ['pool'],
      gatewayPriority: 5,
    });
    const moved = [await endpointOf('web', 'back'), await endpointOf('db', 'back')];
    assert.deepEqual(
      moved.map(({ Aliases, GwPriority }) => [Aliases?.includes('pool'), GwPriority]),
      [
        [true, kept(5)],
        [true, kept(5)],
      ],
    );
    assert.deepEqual([await networksOf('web'), await networksOf('db')], [['back'], ['back']]);
  });

  it('moves to an address that is chosen', async () => {
    await twoNetworksAndAContainer();
    const { run } = host();
    await run('moveContainer', 'web', 'front', 'back', { confirmed: true, ipv4: '10.203.2.77', aliases: ['www'] });
    const { IPAddress, Aliases } = await endpointOf('web', 'back');
    assert.deepEqual([IPAddress, Aliases?.includes('www')], ['10.203.2.77', true]);
  });

  it('does what a keybinding asks for, which sends one value', async () => {
    await twoNetworksAndAContainer();
    const { run } = host();
    await run('connectContainer', { network: 'back', container: 'web', options: { aliases: ['shop'] } });
    assert.ok((await endpointOf('web', 'back')).Aliases?.includes('shop'));
    await run('disconnectContainer', { network: 'back', container: 'web', options: { confirmed: true } });
    assert.deepEqual(await networksOf('web'), ['front']);
    await run('revealInTree', 'back');
    await eventually(async () => {
      await run('copyName', { selection: true });
      assert.equal(await vscode.env.clipboard.readText(), 'back');
    });
  });

  it('undoes one command after the other, the latest first', async () => {
    await twoNetworksAndAContainer();
    const { run, engine } = host();
    await engine.createNetwork('third', { IPAM: { Config: [{ Subnet: '10.203.3.0/24' }] } });
    await run('refresh');
    const states = [await networksOf('web')];
    const commands = [
      () => run('connectContainer', 'third', 'web'),
      () => run('connectContainer', 'back', 'web'),
      () => run('disconnectContainer', 'back', 'web', { confirmed: true }),
      () => run('removeNetwork', 'third', { confirmed: true, disconnect: true }),
      () => run('moveContainer', 'web', 'front', 'back', { confirmed: true }),
      () => run('pruneNetworks', { confirmed: true, all: true }),
    ];
    for (const command of commands) {
      await command();
      states.push(await networksOf('web'));
    }
    const wanted = [
      ['front'],
      ['front', 'third'],
      ['back', 'front', 'third'],
      ['front', 'third'],
      ['front'],
      ['back'],
      ['back'],
    ];
    assert.deepEqual(states, wanted);
    const undone: (readonly string[])[] = [];
    while (undone.length < commands.length) {
      await run('undo');
      undone.push(await networksOf('web'));
    }
    assert.deepEqual(undone, wanted.slice(0, -1).reverse());
  });

  it('undoes two commands where it is asked twice at once, and moves back out of a network that is gone', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createNetwork('third', { IPAM: { Config: [{ Subnet: '10.203.3.0/24' }] } });
    await run('refresh');
    await run('moveContainer', 'web', 'front', 'back', { confirmed: true });
    await run('connectContainer', 'third', 'web');
    await run('disconnectContainer', 'third', 'web', { confirmed: true });
    await Promise.all([run('undo'), run('undo')]);
    assert.deepEqual(await networksOf('web'), ['back']);
    await engine.call('POST', '/networks/back/disconnect', { Container: 'web' });
    await engine.call('DELETE', '/networks/back');
    await run('undo');
    assert.deepEqual(await networksOf('web'), ['front']);
  });

  it('gives up what can never be undone, says so, and undoes what was done before', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createContainer('db', { network: 'front' });
    await run('refresh');
    await run('connectContainer', 'back', 'web');
    await run('connectContainer', 'back', 'db');
    await engine.call('DELETE', '/containers/db?force=1');
    dialogs.forget();
    await run('undo');
    assert.deepEqual(
      dialogs.shown.map(({ kind, message }) => [kind, message]),
      [['warning', 'This can never be undone any more: Container "db" is not there any more.']],
    );
    await run('undo');
    assert.deepEqual(await networksOf('web'), ['front']);
  });

  it('says what it cannot bring back, and who has it now', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await run('connectContainer', 'back', 'web', { ipv4: '10.203.2.40' });
    await run('disconnectContainer', 'back', 'web', { confirmed: true });
    await engine.createContainer('thief', { network: 'front' });
    await run('refresh');
    await engine.call('POST', '/networks/back/connect', {
      Container: 'thief',
      EndpointConfig: { IPAMConfig: { IPv4Address: '10.203.2.40' } },
    });
    dialogs.forget();
    await run('undo');
    const told = dialogs.shown.map(({ kind, message }) => `${kind}: ${message}`).join('\n');
    assert.match(told, /^warning: .*connected to "back" again.*10\.203\.2\.40 is taken by "thief"/);
    assert.deepEqual(await networksOf('web'), ['back', 'front']);
  });

  itOnDocker('repairs a stopped container whose network was made anew, with what it had there', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await run('connectContainer', 'back', 'web', { aliases: ['shop'], ipv4: '10.203.2.40' });
    await engine.call('POST', '/containers/web/stop?t=0');
    await engine.call('DELETE', '/networks/back');
    await engine.createNetwork('back', { IPAM: { Config: [{ Subnet: '10.203.2.0/24' }] } });
    await run('refresh');
    assert.equal((await engine.request('POST', '/containers/web/start')).status, 404);
    await run('refresh');
    await run('connectContainer', 'back', 'web');
    await engine.call('POST', '/containers/web/start');
    const { IPAddress, Aliases } = await endpointOf('web', 'back');
    assert.deepEqual([IPAddress, Aliases?.includes('shop')], ['10.203.2.40', true]);
  });

  const rivals: readonly (readonly [string, object, RegExp])[] = [
    ['back', { IPAM: { Config: [{ Subnet: '10.203.9.0/24' }] } }, /^error: .*another network "back" by now/],
    [
      'rival',
      { IPAM: { Config: [{ Subnet: '10.203.2.0/25' }] } },
      /^error: .*10\.203\.2\.0\/24 overlaps 10\.203\.2\.0\/25 of network "rival"/,
    ],
  ];

  itOnDocker('says what a network cannot be restored for, and restores it once that is out of the way', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await run('connectContainer', 'back', 'web', { aliases: ['shop'], ipv4: '10.203.2.40' });
    const before = await engineState(engine);
    for (const [name, settings, reason] of rivals) {
      await run('removeNetwork', 'back', { confirmed: true, disconnect: true });
      const rival = await engine.createNetwork(name, settings);
      const between = await engineState(engine);
      dialogs.forget();
      await run('undo');
      assert.match(dialogs.shown.map(({ kind, message }) => `${kind}: ${message}`).join(), reason);
      assert.deepEqual(await engineState(engine), between);
      await engine.call('DELETE', `/networks/${rival}`);
      await run('undo');
      assert.deepEqual(await engineState(engine), before);
    }
    await run('disconnectContainer', 'back', 'web', { confirmed: true });
    await engine.call('DELETE', '/networks/back');
    dialogs.forget();
    await run('undo');
    assert.deepEqual(
      dialogs.shown.map(({ kind, message }) => [kind, message]),
      [['warning', 'This can never be undone any more: Network "back" is not there any more.']],
    );
  });

  itOnDocker('says what of several changes is undone and what is not yet, and goes on with the rest', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createNetwork('third', { IPAM: { Config: [{ Subnet: '10.203.3.0/24' }] } });
    await run('refresh');
    await run('connectContainer', 'back', 'web', { aliases: ['shop'], ipv4: '10.203.2.40' });
    const before = await engineState(engine);
    await run('removeNetwork', ['back', 'third'], { confirmed: true, disconnect: true });
    const rival = await engine.createNetwork('rival', { IPAM: { Config: [{ Subnet: '10.203.2.0/25' }] } });
    dialogs.forget();
    let press: (button: string) => void = () => undefined;
    dialogs.answers = [new Promise((resolve) => (press = resolve))];
    await run('undo');
    const reason = '10.203.2.0/24 overlaps 10.203.2.0/25 of network "rival"';
    const [told, ...others] = dialogs.shown;
    assert.ok(told);
    assert.ok(told.message.startsWith('Undone: network "third". Not undone yet: network "back". '), told.message);
    assert.ok(told.message.includes(reason), told.message);
    assert.deepEqual([told.kind, told.buttons, others], ['error', ['Undo the Rest', 'Show "rival"', 'Details'], []]);
    assert.deepEqual(await networksOf('web'), ['front']);
    await engine.call('DELETE', `/networks/${rival}`);
    press('Undo the Rest');
    await eventually(() =>
      assert.deepEqual(
        // Newer engines choose another MAC address, which is told besides.
        dialogs.shown.map(({ kind, message }) => [kind, message.replace(/ "web" has the MAC address .*/, '')]),
        [
          ['error', told.message],
          ['info', 'Undone: the network "back" is there again.'],
        ],
      ),
    );
    assert.deepEqual(await engineState(engine), before);
  });

  itOnDocker('loses no container whose first network is gone, and says what it lacks', async () => {
    await twoNetworksAndAContainer();
    const { engine, run } = host();
    await engine.createNetwork('third', { IPAM: { Config: [{ Subnet: '10.203.3.0/24' }] } });
    await run('refresh');
    await run('moveContainer', 'web', 'front', 'back', { confirmed: true });
    dialogs.forget();
    dialogs.answers = ['Remove'];
    await run('removeNetwork', 'front');
    // Engines that do not look for it lose nothing.
    const looks = looksForHome({ product: 'docker', apiVersion: engine.apiVersion });
    const told = looks ? /Made in "front": "web"\. Without that network .* A new network/ : /^No container uses it\.$/;
    assert.match(dialogs.shown[0]?.detail ?? '', told);
    const before = await engineState(engine);
    const impossible = [
      () => run('moveContainer', 'web', 'back', 'third', { confirmed: true }),
      () => run('connectContainer', 'third', 'web'),
      () => run('editNetwork', 'back', { internal: true }),
    ];
    for (const command of looks ? impossible : [])
      await assert.rejects(command(), /made in the network "front", which is gone/);
    assert.deepEqual(await engineState(engine), before);
    await run('undo');
    await run('editNetwork', 'back', { internal: true });
    await run('undo');
    await run('undo');
    assert.deepEqual(await networksOf('web'), ['front']);
  });

  it('says what keeps a container from moving', async () => {
    await twoNetworksAndAContainer();
    await assert.rejects(Promise.resolve(host().run('moveContainer', 'web', 'back', 'front', { confirmed: true })));
    assert.deepEqual(await networksOf('web'), ['front']);
  });
});
