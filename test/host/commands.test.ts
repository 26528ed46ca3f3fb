import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isAtLeast } from '../../src/core/versions';
import { commandId, commandNames } from '../../src/ui/ids';
import { useDialogs } from './dialogs';
import { eventually, useHost } from './host';
import { itOnDocker } from './onDocker';

describe('the commands', () => {
  const host = useHost();
  const dialogs = useDialogs();

  async function inspect(kind: 'networks' | 'containers', name: string): Promise<Record<string, unknown>> {
    const path = kind === 'networks' ? `/networks/${name}` : `/containers/${name}/json`;
    return (await host().engine.call('GET', path)) as Record<string, unknown>;
  }

  async function networksOf(container: string): Promise<readonly string[]> {
    const { NetworkSettings } = await inspect('containers', container);
    return Object.keys((NetworkSettings as { Networks: object }).Networks).sort();
  }

  async function exists(network: string): Promise<boolean> {
    return (await host().engine.request('GET', `/networks/${network}`)).status === 200;
  }

  /** The sentence with which a command that a program called fails. */
  async function refusal(work: Promise<unknown>): Promise<string> {
    try {
      return `answered ${String(await work)}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  it('are all registered', async () => {
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commandNames.map(commandId).filter((id) => !registered.includes(id)),
      [],
    );
  });

  describe('createNetwork', () => {
    it('makes what it is told, and the tree shows it', async () => {
      const { run, rows } = host();
      const id = await run('createNetwork', 'front', {
        subnet: '10.201.3.0/24',
        gateway: '10.201.3.9',
        internal: true,
      });
      const { Id, Driver, Internal, IPAM } = await inspect('networks', 'front');
      assert.deepEqual([Id, Driver, Internal], [id, 'bridge', true]);
      assert.deepEqual((IPAM as { Config: unknown }).Config, [{ Subnet: '10.201.3.0/24', Gateway: '10.201.3.9' }]);
      assert.ok(rows().includes('front: bridge · 10.201.3.0/24 · 0 containers · internal'));
    });

    itOnDocker('says what the engine would refuse, before it is asked', async () => {
      const { run, engine } = host();
      await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.3.0/24' }] } });
      // Before API 1.44 an engine takes bits behind the prefix of a subnet.
      const strict = isAtLeast(engine.apiVersion, '1.44');
      const refusals = [
        await refusal(run('createNetwork', 'front')),
        await refusal(run('createNetwork', 'back', { subnet: '10.201.3.128/25' })),
        ...(strict ? [await refusal(run('createNetwork', 'back', { subnet: '10.201.4.1/24' }))] : []),
        await refusal(run('createNetwork', 'back', { driver: 'host' })),
      ];
      assert.deepEqual(
        refusals.filter((sentence) => sentence.startsWith('answered') || sentence.length < 10),
        [],
      );
      assert.equal(await exists('back'), false);
    });
  });

  describe('connectContainer and disconnectContainer', () => {
    beforeEach(async () => {
      const { engine, rows } = host();
      await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.5.0/24' }] } });
      await engine.createNetwork('back', { IPAM: { Config: [{ Subnet: '10.201.6.0/24' }] } });
      await engine.createContainer('web', { network: 'back' });
      await eventually(() => assert.ok(rows().includes('  web: 10.201.6.2')));
    });

    it('take names, and answer with ids', async () => {
      const { run, rows } = host();
      const [front, web] = [await inspect('networks', 'front'), await inspect('containers', 'web')];
      const ids = [{ networkId: front['Id'], containerId: web['Id'] }];
      assert.deepEqual(await run('connectContainer', 'front', 'web'), ids);
      assert.ok(rows().includes('  web: 10.201.5.2'));
      assert.deepEqual(await run('disconnectContainer', 'front', 'web', { confirmed: true }), ids);
      assert.ok(!rows().includes('  web: 10.201.5.2'));
      assert.deepEqual(await networksOf('web'), ['back']);
    });

    it('take ids, lists and an address', async () => {
      const { run, rows, engine } = host();
      const db = await engine.createContainer('db', { network: 'back', state: 'created' });
      const front = String((await inspect('networks', 'front'))['Id']);
      await run('connectContainer', front.slice(0, 12), ['web'], { ipv4: '10.201.5.77', aliases: ['www'] });
      await run('connectContainer', [front], [db]);
      assert.ok(rows().includes('  web: 10.201.5.77'));
      assert.deepEqual(
        [await networksOf('web'), await networksOf('db')],
        [
          ['back', 'front'],
          ['back', 'front'],
        ],
      );
    });

    it('ask before something is lost, and keep it unless they are told not to', async () => {
      const { run, row, rows } = host();
      assert.equal(await run('disconnectContainer', 'back', 'web'), undefined);
      const [question] = dialogs.shown;
      assert.deepEqual(
        [question?.modal, question?.message, question?.buttons, question?.detail.split('\n').slice(0, 2)],
        [
          true,
          'Disconnect "web" from "back"?',
          ['Keep', 'Disconnect'],
          ['"web" leaves "back" and loses 10.201.6.2.', '"web" is left without any network.'],
        ],
      );
      assert.deepEqual(await networksOf('web'), ['back']);
      dialogs.answers = ['Disconnect'];
      await run('disconnectContainer', row('web: 10.201.6.2'));
      assert.deepEqual(await networksOf('web'), []);
      assert.ok(!rows().includes('  web: 10.201.6.2'));
    });

    itOnDocker('say what the engine would refuse, and who stands in the way', async () => {
      const { run } = host();
      assert.deepEqual(
        [
          await refusal(run('connectContainer', 'back', 'web')),
          await refusal(run('disconnectContainer', 'front', 'web', { confirmed: true })),
          await refusal(run('connectContainer', 'none', 'web')),
          await refusal(run('connectContainer', 'front', 'web', { ipv4: '10.201.5.1' })),
          await refusal(run('connectContainer', 'front', 'web', { ipv4: '10.201.6.2' })),
          await refusal(run('connectContainer', 'front', 'web', { gatewayPriority: '7' })),
        ],
        [
          '"web" cannot be connected to "back". It is already connected.',
          '"web" is not connected to "front".',
          '"web" cannot be connected to "none". Containers are put into "none" only when they are created.',
          'This is the address of the gateway.',
          'The address is in no subnet of the network: 10.201.5.0/24.',
          'Option "gatewayPriority" is wrong: a number is expected.',
        ],
      );
      assert.deepEqual(await networksOf('web'), ['back']);
    });

    it('do what can be done of several, and say what could not', async () => {
      const { run, engine } = host();
      await engine.createContainer('db', { network: 'front' });
      await run('refresh');
      assert.equal(
        await refusal(run('connectContainer', 'front', ['db', 'web'])),
        '1 of 2 could not be done: "db" cannot be connected to "front". It is already connected.',
      );
      assert.deepEqual(await networksOf('web'), ['back', 'front']);
      assert.deepEqual(
        dialogs.shown.map(({ message, buttons }) => [message, buttons]),
        [['1 of 2 changes were made.', ['Undo']]],
      );
    });
  });

  describe('removeNetwork and pruneNetworks', () => {
    beforeEach(async () => {
      const { engine, rows } = host();
      await engine.createNetwork('used', { IPAM: { Config: [{ Subnet: '10.201.9.0/24' }] } });
      for (const name of ['needed', 'free']) await engine.createNetwork(name);
      await engine.createContainer('web', { network: 'used' });
      const old = await engine.createContainer('old', { network: 'needed' });
      await engine.call('POST', `/containers/${old}/stop?t=0`);
      await eventually(() => {
        const shown = rows().join('\n');
        assert.match(shown, /free: .*\n.*needed: .*\n {2}old: exited\n.*used: .*\n {2}web: /);
      });
    });

    it('removes a network that nobody uses', async () => {
      const { run, rows } = host();
      const { Id } = await inspect('networks', 'free');
      assert.deepEqual(await run('removeNetwork', 'free', { confirmed: true }), [Id]);
      assert.deepEqual([await exists('free'), rows().some((row) => row.startsWith('free'))], [false, false]);
    });

    it('asks first, and says what would break', async () => {
      const { run } = host();
      await run('removeNetwork', 'free');
      await run('removeNetwork', 'used');
      await run('removeNetwork', 'needed');
      assert.deepEqual(
        dialogs.shown.map(({ modal, message, detail, buttons }) => [modal, message, detail.split('\n')[0], buttons]),
        [
          [true, 'Remove the network "free"?', 'No container uses it.', ['Keep', 'Remove']],
          [
            true,
            'Remove the network "used"?',
            '"web" leaves "used" and loses 10.201.9.2.',
            ['Keep', 'Disconnect and Remove'],
          ],
          [
            true,
            'Remove the network "needed"?',
            '"old" will not start any more: it is bound to "needed". It then has to be connected again.',
            ['Keep', 'Remove'],
          ],
        ].map(([modal, message, detail, buttons]) => [modal, message, detail, buttons]),
      );
      assert.deepEqual([await exists('free'), await exists('used'), await exists('needed')], [true, true, true]);
    });

    it('disconnects whoever is attached, when that is chosen', async () => {
      const { run } = host();
      dialogs.answers = ['Disconnect and Remove'];
      await run('removeNetwork', 'used');
      assert.deepEqual([await exists('used'), await networksOf('web')], [false, []]);
    });

    it('offers the way out where the engine says that somebody is attached', async () => {
      const { run, row, rows, engine } = host();
      const free = row(rows().find((text) => text.startsWith('free')) ?? '');
      await engine.createContainer('late', { network: 'used' });
      // Nobody was attached when the question was asked.
      dialogs.answers = ['Remove', 'Disconnect and Remove'];
      const asked = run('removeNetwork', free);
      await eventually(() => assert.equal(dialogs.shown.length, 1));
      await asked;
      assert.equal(await exists('free'), false);
      await eventually(() => assert.match(rows().join('\n'), /^ {2}late: /m));
      assert.match(
        await refusal(run('removeNetwork', 'used', { confirmed: true })),
        /attached to network "used": .*late/s,
      );
      assert.equal(await exists('used'), true);
    });

    it('does not touch what belongs to the engine', async () => {
      const { run } = host();
      assert.equal(
        await refusal(run('removeNetwork', 'bridge', { confirmed: true })),
        '"bridge" belongs to the engine itself and cannot be removed.',
      );
    });

    it('leaves out of a prune what a stopped container needs', async () => {
      const { run } = host();
      const { Id } = await inspect('networks', 'free');
      assert.deepEqual(await run('pruneNetworks', { confirmed: true }), [Id]);
      assert.deepEqual([await exists('free'), await exists('needed'), await exists('used')], [false, true, true]);
    });

    it('prunes all that nothing runs in, when that is wanted', async () => {
      const { run } = host();
      await run('pruneNetworks', { confirmed: true, all: true });
      assert.deepEqual([await exists('free'), await exists('needed'), await exists('used')], [false, false, true]);
    });
  });

  describe('the ones that copy', () => {
    beforeEach(async () => {
      const { engine, rows } = host();
      await engine.createNetwork('front', {
        IPAM: { Config: [{ Subnet: '10.201.7.0/24', Gateway: '10.201.7.1' }] },
        Options: { 'com.docker.network.driver.mtu': '1400' },
      });
      await engine.createContainer('web', { network: 'front' });
      await eventually(() => assert.ok(rows().includes('  web: 10.201.7.2')));
    });

    const clipboard = () => vscode.env.clipboard.readText();

    it('give what they are named for, and answer with it', async () => {
      const { run } = host();
      const { Id } = await inspect('networks', 'front');
      const copied = [
        await run('copyName', 'front'),
        await run('copyId', 'front'),
        await run('copySubnet', 'front'),
        await run('copyAddress', 'front', 'web'),
      ];
      assert.deepEqual(copied, ['front', Id, '10.201.7.0/24', '10.201.7.2']);
      assert.equal(await clipboard(), '10.201.7.2');
    });

    it('take the selected rows, a line each', async () => {
      const { run, row } = host();
      const [front, web] = [row('front: bridge · 10.201.7.0/24 · 1 container'), row('web: 10.201.7.2')];
      await run('copyName', front, [front, web]);
      assert.equal(await clipboard(), 'front\nweb');
    });

    it('write the network down so that it can be made again', async () => {
      const { run } = host();
      const command = String(await run('copyDockerCommand', 'front'));
      assert.match(command, /^docker network create .*--subnet=10\.201\.7\.0\/24 .*-- front$/);
      const snippet = String(await run('copyComposeSnippet', 'front'));
      assert.match(snippet, /^networks:\n {2}front:\n {4}name: front\n/);
      assert.match(snippet, /mtu: ["']?1400/);
    });

    itOnDocker('say that there is nothing to copy', async () => {
      assert.equal(await refusal(host().run('copySubnet', 'host')), 'The network "host" has no subnet.');
    });
  });

  describe('the others', () => {
    it('show a network as the engine describes it, in a document that cannot be changed', async () => {
      const { run, engine } = host();
      await engine.createNetwork('front', { Labels: { secret: 'x' } });
      await run('refresh');
      const uri = vscode.Uri.parse(String(await run('showNetworkJson', 'front')));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.deepEqual(JSON.parse(document.getText()), await inspect('networks', 'front'));
      assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), undefined);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('refresh, and have what the engine does not tell', async () => {
      const { run, engine, rows } = host();
      await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.201.8.0/24' }] } });
      await engine.createContainer('born', { network: 'bridge', state: 'created' });
      await run('refresh');
      assert.ok(rows().includes('front: bridge · 10.201.8.0/24 · 0 containers'));
      await engine.call('POST', '/networks/front/connect', { Container: 'born' });
      await run('refresh');
      assert.ok(rows().some((row) => /^ {2}born: .*created$/.test(row)));
    });

    it('open the log', async () => {
      assert.equal(await host().run('showLog'), undefined);
    });
  });

  describe('with arguments that make no sense', () => {
    const junk: readonly unknown[] = [
      7,
      Number.NaN,
      true,
      {},
      { id: 'E/network/x' },
      [],
      ['no-such-thing', 3],
      '',
      'no-such-thing',
      '../../etc/passwd',
      '__proto__',
      'x'.repeat(100_000),
      JSON.parse('{"__proto__": {"confirmed": true}, "confirmed": "yes"}'),
      { toString: () => 'bridge', confirm: true },
      new Map([['confirmed', true]]),
      Symbol('x').description,
    ];
    const interactive: readonly string[] = ['selectEngine', 'refresh', 'clearFilter', 'showLog'];

    for (const name of commandNames.filter((each) => !interactive.includes(each))) {
      it(`${name} says so, and changes nothing`, async () => {
        const { run, engine, rows } = host();
        await engine.createNetwork('front');
        await run('refresh');
        const before = rows();
        for (const value of junk) {
          const outcome = await Promise.race([
            refusal(run(name, value, value, value)),
            new Promise<string>((resolve) => setTimeout(() => resolve('asks'), 1500)),
          ]);
          await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
          assert.doesNotMatch(outcome, /fault of its own/, `${name} ${typeof value}`);
        }
        await run('clearFilter');
        await run('groupBy', 'none');
        await run('refresh');
        assert.deepEqual(rows(), before);
      });
    }
  });
});
