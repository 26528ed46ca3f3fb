import assert from 'node:assert/strict';
import { driverOptions } from '../../src/core/driverOptions';
import type { EndpointRequest, NetworkEngine } from '../../src/core/engine';
import { EngineError } from '../../src/core/failure';
import { looksForHome } from '../../src/core/home';
import { joinObstacle } from '../../src/core/joinObstacle';
import { membershipOf } from '../../src/core/membership';
import type { Snapshot } from '../../src/core/model';
import { checkConnect } from '../../src/core/requests/checkConnect';
import { closedSubnets } from '../../src/core/requests/chosenAddress';
import { withField } from '../../src/core/requests/connectFields';
import type { ConnectContext } from '../../src/core/requests/connectContext';
import type { ConnectOption } from '../../src/core/requests/connectOptions';
import { offeredOptions } from '../../src/core/requests/connectOptions';
import { isAtLeast } from '../../src/core/versions';
import { openChosenEngine } from '../support/chosenEngine';
import type { TestEngine } from '../support/engineClient';
import { codeOf, openTestSession } from '../support/testSession';
import type { TestSession } from '../support/testSession';
import { isForPeople, valuesOf } from './optionValues';

describe('what can be connected', () => {
  let engine: TestEngine & { stop(): Promise<void> };
  let opened: TestSession;
  let api: NetworkEngine;

  before(async function () {
    engine = await openChosenEngine();
    opened = openTestSession({ host: engine.host });
    if (engine.kind !== 'docker') this.skip();
    api = await opened.session.engine();
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });

  function contextOf(snapshot: Snapshot, to: string, who: string): ConnectContext {
    const network = snapshot.networks.find(({ name }) => name === to);
    const container = snapshot.containers.find(({ name }) => name === who);
    assert.ok(network && container, `${who} or ${to} is missing`);
    return { engine: api.info, membership: membershipOf(snapshot), network, container };
  }

  describe('by how', () => {
    // A failing run is repeated by its seed.
    const seed = Number(process.env['DOCKER_NETWORKS_SEED'] ?? 20261121);
    const tries = Number(process.env['DOCKER_NETWORKS_REQUESTS'] ?? 40);
    const mostMs = tries > 40 ? 400_000 : 10_000;

    const texts: Readonly<Record<ConnectOption, readonly string[]>> = {
      aliases: ['db', 'one, two', 'UPPER', 'with-dot.example', 'localhost', '7', 'ünïcode', '-dash'],
      ipv4: [
        ...[
          '10.95.0.1',
          '10.95.0.0',
          '10.95.0.255',
          '10.95.0.128',
          '10.95.0.5',
          '10.95.0.7',
          '10.95.0.9',
          '10.95.0.14',
        ],
        ...['10.94.0.2', '10.95.0.300', '10.95.0.07', '10.95.0.7/28', 'fd95::7', 'x'],
      ],
      ipv6: [
        ...['fd95::', 'fd95::1', 'fd95::2', 'fd95::777', 'fd95::ffff:ffff', 'fd95:1::7'],
        'fd95::7%eth0',
        '10.95.0.9',
      ],
      mac: ['02:42:ac:11:00:77', '02-42-ac-11-00-78', '0242.ac11.0079', '01:00:5e:00:00:01', '00:00:00:00:00:00', 'x'],
      'gateway-priority': ['0', '1', '-1', '2147483647', '-9'],
      interface: [
        ...['eth9', 'lan0', 'a/b', 'a b', 'averyveryverylongname', 'x:y', '.', 'lo', 'all', 'default', '%'],
        ...['a%d', 'thirteenlong0%d', 'fourteen-long0%d', 'a%d%d', 'à'],
      ],
      sysctls: [
        'net.ipv4.conf.IFNAME.log_martians=1',
        'net.ipv4.conf.IFNAME.log_martians=1,net.ipv4.conf.IFNAME.forwarding=0',
        'net.ipv4.conf.eth0.log_martians=1',
        'net.ipv4.conf.IFNAME.log_martians',
        'kernel.hostname=x',
      ],
      'link-local': ['169.254.8.8', 'fe80::8', '169.254.8.8, 169.254.8.9', '10.0.0.1', 'x'],
    };

    before('fill the engine', async () => {
      if (engine.kind !== 'docker') return;
      await engine.createNetwork('lab', {
        EnableIPv6: true,
        IPAM: {
          Config: [
            // The range is apart from what is asked for: what the engine refuses half-way keeps an address for ever.
            {
              Subnet: '10.95.0.0/24',
              IPRange: '10.95.0.128/25',
              Gateway: '10.95.0.1',
              AuxiliaryAddresses: { nas: '10.95.0.5' },
            },
            { Subnet: 'fd95::/64', Gateway: 'fd95::1' },
          ],
        },
      });
      await engine.createNetwork('den', { IPAM: { Config: [{ Subnet: '10.94.0.0/24' }] } });
      await engine.createContainer('holder', { network: 'lab' });
      await engine.createContainer('guest', { network: 'den' });
    });

    it('the engine takes what is called right, and refuses what is called wrong', async () => {
      const random = seeded(seed);
      const end = Date.now() + mostMs;
      const disagreements: string[] = [];
      /** What refused requests have asked for: engines do not always give such addresses back. */
      const asked = new Set<string | undefined>();
      let tried = 0;
      for (; tried < tries && Date.now() < end; tried++) {
        const context = contextOf(await api.snapshot(), 'lab', 'guest');
        const request = randomRequest(offeredOptions([context]), random);
        const wrong = checkConnect(request, context).filter(({ severity }) => severity === 'error');
        const refusal = await connected(context, request);
        const leaves = checkConnect(request, context).some(({ code }) => code === 'interface-pattern');
        if (refusal !== undefined || leaves) await renewGuest(context.container.id);
        if ([request.ipv4, request.ipv6].some((address) => address !== undefined && asked.has(address))) continue;
        if (refusal !== undefined) [request.ipv4, request.ipv6].forEach((address) => asked.add(address));
        if (wrong.length > 0 !== (refusal !== undefined)) {
          const said = wrong.map(({ code }) => code).join(', ') || 'right';
          disagreements.push(`${describeRequest(request)}: we say ${said}, the engine says ${refusal ?? 'yes'}`);
        }
      }
      assert.deepEqual(disagreements, [], `seed ${seed}, ${tried} requests`);
    }).timeout(mostMs + 80_000);

    /** What a refused connect leaves inside a running container may spoil the next. */
    async function renewGuest(id: string): Promise<void> {
      await engine.call('DELETE', `/containers/${id}?force=1`);
      await engine.createContainer('guest', { network: 'den' });
    }

    /** One option at random, sometimes a second one; each with any of its texts. */
    function randomRequest(offered: readonly ConnectOption[], random: () => number): EndpointRequest {
      const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
      const chosen = random() < 0.3 ? [any(offered), any(offered)] : [any(offered)];
      return chosen.reduce<EndpointRequest>(
        (request, option) => (option ? withField(request, option, any(texts[option]) ?? '') : request),
        {},
      );
    }

    /** Connects and disconnects again; answers with why the engine refused. */
    async function connected(
      { network, container }: ConnectContext,
      request: EndpointRequest,
    ): Promise<string | undefined> {
      try {
        await api.connect(network.id, container.id, request);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return JSON.stringify(error.failure);
      }
      await api.disconnect(network.id, container.id, 'normal');
      return undefined;
    }
  });

  describe('with any value of an option', () => {
    for (const option of driverOptions.filter(({ level }) => level === 'endpoint').filter(isForPeople)) {
      it(`the engine refuses what is called wrong: ${option.id}`, async () => {
        await engine.createNetwork(option.id, { IPAM: { Config: [{ Subnet: '10.93.0.0/24' }] } });
        const faults: string[] = [];
        for (const value of valuesOf(option.value)) {
          const guest = await engine.createContainer('optioned');
          const context = contextOf(await api.snapshot(), option.id, 'optioned');
          const request: EndpointRequest = { driverOptions: new Map([[option.key, value]]) };
          // Engines that do not know it take whatever it says.
          const known = isAtLeast(api.info.version, option.since ?? '0');
          const wrong = known && checkConnect(request, context).some(({ severity }) => severity === 'error');
          const refused = await api.connect(context.network.id, context.container.id, request).then(
            () => false,
            () => true,
          );
          if (refused !== wrong) faults.push(`"${value}": ${wrong ? 'wrong' : 'right'}`);
          await engine.call('DELETE', `/containers/${guest}?force=1`);
        }
        await engine.call('DELETE', `/networks/${option.id}`);
        assert.deepEqual(faults, []);
      });
    }
  });

  describe('to an address that is chosen', () => {
    const like = { Subnet: '172.30.0.0/16', Gateway: '172.30.0.1' };
    const nets: readonly {
      readonly name: string;
      readonly settings: object;
      readonly ours: 'offered' | 'warned of';
      readonly engines: 'taken' | 'subnet-not-given';
    }[] = [
      { name: 'automatic', settings: {}, ours: 'warned of', engines: 'subnet-not-given' },
      {
        name: 'given',
        settings: { IPAM: { Config: [{ Subnet: '10.98.1.0/24' }] } },
        ours: 'offered',
        engines: 'taken',
      },
      // No listing tells it from an automatic one.
      { name: 'alike', settings: { IPAM: { Config: [like] } }, ours: 'warned of', engines: 'taken' },
    ];

    for (const { name, settings, ours, engines } of nets) {
      it(`${name}: ${ours} and ${engines}`, async () => {
        await engine.createNetwork(name, settings);
        await engine.createContainer(`${name}-guest`);
        const context = contextOf(await api.snapshot(), name, `${name}-guest`);
        const [pool] = context.network.ipam.pools;
        const ipv4 = (pool?.subnet ?? '').replace(/\.0\/\d+$/, '.77');
        const warned = checkConnect({ ipv4 }, context).some(({ code }) => code === 'subnet-automatic');
        const connecting = api.connect(context.network.id, context.container.id, { ipv4 });
        const verdict = engines === 'taken' ? await connecting.then(() => engines) : await codeOf(connecting);
        assert.deepEqual([warned ? 'warned of' : 'offered', verdict], [ours, engines]);
        // Whoever has one shows that it can be had.
        const after = contextOf(await api.snapshot(), name, `${name}-guest`);
        assert.equal(closedSubnets(after, 4).length, engines === 'taken' ? 0 : 1);
      });
    }
  });

  describe('by who and where', () => {
    const pairs: readonly (readonly [network: string, container: string, obstacle: string | undefined])[] = [
      ['front', 'web', undefined],
      ['bridge', 'web', undefined],
      ['host', 'web', 'host-network'],
      ['none', 'web', 'none-network'],
      ['settings', 'web', 'configuration'],
      ['mesh', 'web', 'not-attachable'],
      ['front', 'bare', 'host-mode'],
      ['front', 'lone', 'none-mode'],
      ['front', 'side', 'shared-namespace'],
      ['back', 'web', 'already-connected'],
    ];

    before('fill the engine', async () => {
      if (engine.kind !== 'docker') return;
      const address = '198.18.0.1';
      await engine.call('POST', '/swarm/init', { ListenAddr: `${address}:2377`, AdvertiseAddr: address });
      await engine.createNetwork('mesh', { Driver: 'overlay', IPAM: { Config: [{ Subnet: '10.96.0.0/24' }] } });
      await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.97.1.0/24' }] } });
      await engine.createNetwork('back', { IPAM: { Config: [{ Subnet: '10.97.2.0/24' }] } });
      await engine.createNetwork('settings', { ConfigOnly: true, IPAM: { Config: [{ Subnet: '10.97.3.0/24' }] } });
      await engine.createContainer('web', { network: 'back' });
      await engine.createContainer('bare', { network: 'host' });
      await engine.createContainer('lone', { network: 'none' });
      await engine.createContainer('side', { network: 'container:web' });
    });

    for (const [to, who, obstacle] of pairs) {
      it(`${who} ${obstacle === undefined ? 'joins' : 'cannot join'} ${to}`, async () => {
        const context = contextOf(await api.snapshot(), to, who);
        const foretold = joinObstacle(context.membership, context.network, context.container, api.info)?.code;
        const { status, text } = await engine.request('POST', `/networks/${context.network.id}/connect`, {
          Container: context.container.id,
        });
        assert.deepEqual([foretold, status >= 400], [obstacle, obstacle !== undefined], text);
      });
    }

    it('a container whose first network is gone joins, and starts, where the engine does not look for it', async () => {
      const home = await engine.createNetwork('home', { IPAM: { Config: [{ Subnet: '10.97.4.0/24' }] } });
      const stray = await engine.createContainer('stray', { network: 'home' });
      const ask = async (path: string, body?: object): Promise<boolean> =>
        (await engine.request('POST', path, body)).status < 300;
      const { network: back } = contextOf(await api.snapshot(), 'back', 'stray');
      await ask(`/networks/${back.id}/connect`, { Container: stray });
      await ask(`/networks/${home}/disconnect`, { Container: stray });
      await engine.call('DELETE', `/networks/${home}`);
      const { membership, network, container } = contextOf(await api.snapshot(), 'front', 'stray');
      const obstacle = joinObstacle(membership, network, container, api.info);
      const joins = await ask(`/networks/${network.id}/connect`, { Container: stray });
      await ask(`/containers/${stray}/stop?t=0`);
      const starts = await ask(`/containers/${stray}/start`);
      await engine.createNetwork('home', { IPAM: { Config: [{ Subnet: '10.97.4.0/24' }] } });
      const healed = (await engine.request('POST', `/containers/${stray}/start`)).status < 400;
      const minds = looksForHome(api.info);
      assert.deepEqual(
        { obstacle, joins, starts, healed },
        {
          obstacle: minds ? { code: 'home-gone', home: 'home', remedy: 'same-name' } : undefined,
          joins: !minds,
          starts: !minds,
          healed: true,
        },
      );
    });
  });
});

function describeRequest(request: EndpointRequest): string {
  return JSON.stringify({ ...request, driverOptions: [...(request.driverOptions ?? [])] });
}

/** Mulberry32: numbers from 0 up to 1, the same ones for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
