import assert from 'node:assert/strict';
import type { NetworkEngine } from '../../src/core/engine';
import { isAtLeast } from '../../src/core/versions';
import { openChosenEngine } from '../support/chosenEngine';
import type { TestEngine } from '../support/engineClient';
import { codeOf, failureOf, openTestSession, untilInStep } from '../support/testSession';
import type { TestSession } from '../support/testSession';

describe('operations on a real engine', () => {
  let engine: TestEngine & { stop(): Promise<void> };
  let opened: TestSession;
  let api: NetworkEngine;

  before(async () => {
    engine = await openChosenEngine();
    opened = openTestSession({ host: engine.host });
    opened.session.hold();
    api = await opened.session.engine();
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });
  afterEach(() => engine.reset());

  /** What only Docker does, or does in this way. */
  function docker(title: string, test: () => Promise<void>): void {
    it(title, function () {
      if (engine.kind !== 'docker') this.skip();
      return test();
    });
  }

  it('says what engine it is', () => {
    const { product, apiVersion, networkDrivers, os } = api.info;
    assert.deepEqual(
      { product, apiVersion, hasBridge: networkDrivers.includes('bridge'), os },
      { product: engine.kind, apiVersion: engine.apiVersion, hasBridge: true, os: 'linux' },
    );
    assert.ok(engine.version.startsWith(api.info.version.split('+')[0] ?? '?'), api.info.version);
  });

  it('creates, inspects, shows and removes a network', async () => {
    const { id, warning } = await api.createNetwork({
      name: 'front',
      driver: 'bridge',
      internal: true,
      pools: [{ subnet: '10.99.0.0/24', gateway: '10.99.0.7', range: '10.99.0.128/25' }],
      labels: new Map([['purpose', 'test']]),
    });
    const { network, members } = await api.inspectNetwork(id);
    const [pool] = network.ipam.pools;
    assert.deepEqual(
      { warning, members, name: network.name, internal: network.internal, purpose: network.labels.get('purpose') },
      { warning: '', members: [], name: 'front', internal: true, purpose: 'test' },
    );
    assert.deepEqual([pool?.subnet, pool?.gateway], ['10.99.0.0/24', '10.99.0.7']);
    const raw = await api.rawNetwork(id);
    assert.equal(typeof raw === 'object' && raw !== null && Reflect.get(raw, 'Name'), 'front');
    await untilInStep(opened, engine.host);
    await api.removeNetwork(id);
    assert.equal(await codeOf(api.inspectNetwork(id)), 'network-not-found');
    await untilInStep(opened, engine.host);
  });

  docker('keeps labels and options as they are, whatever they are', async () => {
    const labels = new Map([
      ['__proto__', 'x'],
      ['a\nb', '$(touch x)'],
      ['big', 'y'.repeat(1_000_000)],
    ]);
    const { id } = await api.createNetwork({ name: '__proto__', driver: 'bridge', labels });
    const { network } = await api.inspectNetwork(id);
    assert.deepEqual({ name: network.name, labels: network.labels }, { name: '__proto__', labels });
    await untilInStep(opened, engine.host);
    assert.equal(Reflect.get({}, 'a\nb'), undefined);
  });

  docker('ST-12 acts on the network that is meant, not on one named like its id', async () => {
    const { id } = await api.createNetwork({ name: 'real', driver: 'bridge' });
    const impostor = await api.createNetwork({ name: id.slice(0, 12), driver: 'bridge' });
    assert.equal((await api.inspectNetwork(id)).network.name, 'real');
    await api.removeNetwork(id);
    assert.equal(await codeOf(api.inspectNetwork(id)), 'network-not-found');
    assert.equal((await api.inspectNetwork(impostor.id)).network.id, impostor.id);
  });

  for (const id of [
    'bridge',
    'bridge?verbose=true',
    '',
    '..',
    '../containers/json',
    'a b',
    '网',
    'A'.repeat(64),
    'a'.repeat(63),
  ]) {
    it(`ST-12 takes nothing for an id that is none: ${JSON.stringify(id.slice(0, 30))}`, async () => {
      const container = '0'.repeat(64);
      assert.deepEqual(
        [
          await codeOf(api.inspectNetwork(id)),
          await codeOf(api.removeNetwork(id)),
          await codeOf(api.disconnect(id, container, 'normal')),
          await codeOf(api.inspectContainer(id)),
          await codeOf(api.startContainer(id)),
        ],
        ['network-not-found', 'network-not-found', 'network-not-found', 'container-not-found', 'container-not-found'],
      );
    });
  }

  it('connects and disconnects a running container', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web');
    await api.connect(network, container, { aliases: ['www'] });
    const { endpoints } = await api.inspectContainer(container);
    const front = endpoints.find(({ networkName }) => networkName === 'front');
    assert.ok(front?.aliases?.includes('www'), JSON.stringify(front));
    assert.deepEqual([typeof front?.assignedIpv4, typeof front?.assignedMac], ['string', 'string']);
    assert.deepEqual(
      (await api.inspectNetwork(network)).members.map(({ containerId, name }) => [containerId, name]),
      [[container, 'web']],
    );
    await untilInStep(opened, engine.host);
    await api.disconnect(network, container, 'normal');
    assert.deepEqual((await api.inspectNetwork(network)).members, []);
    await untilInStep(opened, engine.host);
  });

  docker('attaches with an address, and with a priority where the engine knows one', async () => {
    const network = await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.99.0.0/24' }] } });
    const container = await engine.createContainer('web');
    await api.connect(network, container, { ipv4: '10.99.0.9', gatewayPriority: 5, mac: '02:00:00:00:00:09' });
    const { endpoints } = await api.inspectContainer(container);
    const front = endpoints.find(({ networkName }) => networkName === 'front');
    const priority = isAtLeast(engine.apiVersion, '1.48') ? 5 : undefined;
    assert.deepEqual([front?.ipv4, front?.assignedIpv4, front?.gatewayPriority], ['10.99.0.9', '10.99.0.9', priority]);
  });

  it('refuses what is connected already, running or not', async () => {
    const network = await engine.createNetwork('front');
    const running = await engine.createContainer('running', { network: 'front' });
    const created = await engine.createContainer('created', { network: 'front', state: 'created' });
    assert.deepEqual(
      [
        await codeOf(api.connect(network, running, {})),
        await codeOf(api.connect(network, created, { aliases: ['x'] })),
      ],
      ['already-connected', 'already-connected'],
    );
  });

  docker('refuses a stopped container that is connected already, instead of losing its new alias', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web', { network: 'front' });
    await engine.call('POST', `/containers/${container}/stop?t=0`);
    assert.equal(await codeOf(api.connect(network, container, { aliases: ['www'] })), 'already-connected');
  });

  it('refuses a network that does not exist, also for a stopped container', async () => {
    const container = await engine.createContainer('web', { state: 'created' });
    assert.equal(await codeOf(api.connect('0'.repeat(64), container, {})), 'network-not-found');
    const { endpoints } = await api.inspectContainer(container);
    assert.equal(endpoints.length, 1);
  });

  it('attaches a stopped container, and the store shows it at once', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web', { state: 'created' });
    await untilInStep(opened, engine.host);
    await api.connect(network, container, { aliases: ['www'] });
    const took = await untilInStep(opened, engine.host, 1_000);
    assert.ok(took < 1_000);
    const names = opened.session.store.container(container)?.endpoints.map(({ networkName }) => networkName);
    assert.ok(names?.includes('front'), String(names));
    await api.startContainer(container);
    assert.equal((await api.inspectNetwork(network)).members.length, 1);
  });

  docker('A failed connect leaves nothing behind: the container starts again', async () => {
    const network = await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.99.0.0/24' }] } });
    const holder = await engine.createContainer('holder');
    const loser = await engine.createContainer('loser');
    await api.connect(network, holder, { ipv4: '10.99.0.9' });
    const before = await api.inspectContainer(loser);
    assert.equal(await codeOf(api.connect(network, loser, { ipv4: '10.99.0.9' })), 'address-in-use');
    assert.deepEqual(await api.inspectContainer(loser), before);
    await api.restartContainer(loser);
    assert.equal((await api.inspectContainer(loser)).container.state, 'running');
    await untilInStep(opened, engine.host);
  });

  docker('nothing is left either when the attachment itself cannot be finished', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web');
    const before = await api.inspectContainer(container);
    const driverOptions = new Map([['com.docker.network.endpoint.sysctls', 'net.ipv4.conf.IFNAME.nonsense=1']]);
    // Engines before API 1.46 do not know the option and connect.
    if (!isAtLeast(engine.apiVersion, '1.46')) return;
    assert.equal(await codeOf(api.connect(network, container, { driverOptions })), 'refused');
    assert.deepEqual((await api.inspectContainer(container)).endpoints, before.endpoints);
    await api.restartContainer(container);
  });

  docker('of six that want one address, one gets it and five are as they were', async () => {
    const network = await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.99.0.0/24' }] } });
    const containers = await Promise.all(Array.from({ length: 6 }, (_, i) => engine.createContainer(`web${i}`)));
    const outcomes = await Promise.allSettled(containers.map((id) => api.connect(network, id, { ipv4: '10.99.0.9' })));
    const details = await Promise.all(containers.map((id) => api.inspectContainer(id)));
    assert.deepEqual(
      {
        connected: outcomes.filter(({ status }) => status === 'fulfilled').length,
        entries: details.filter(({ endpoints }) => endpoints.length === 2).length,
        members: (await api.inspectNetwork(network)).members.length,
      },
      { connected: 1, entries: 1, members: 1 },
    );
  });

  docker('an attachment that is left of a removed network is exchanged for a living one', async () => {
    const dead = await engine.createNetwork('front');
    const container = await engine.createContainer('web', { network: 'front' });
    await engine.call('POST', `/containers/${container}/stop?t=0`);
    await api.removeNetwork(dead);
    assert.equal(await codeOf(api.startContainer(container)), 'network-not-found');
    const { id } = await api.createNetwork({ name: 'front', driver: 'bridge' });
    await api.connect(id, container, { aliases: ['www'] });
    await api.startContainer(container);
    const { endpoints } = await api.inspectContainer(container);
    assert.deepEqual(
      endpoints.map(({ networkId, aliases }) => [networkId, aliases]),
      [[id, ['www']]],
    );
  });

  docker('an attachment to a network that is no more can be removed by its id', async () => {
    const dead = await engine.createNetwork('a/b ?c');
    const container = await engine.createContainer('web');
    await api.connect(dead, container, {});
    await engine.call('POST', `/containers/${container}/stop?t=0`);
    await api.removeNetwork(dead);
    await api.disconnect(dead, container, 'force');
    await api.startContainer(container);
    assert.equal((await api.inspectContainer(container)).container.state, 'running');
  });

  it('names what keeps a network from being removed', async () => {
    const network = await engine.createNetwork('front');
    await engine.createContainer('web', { network: 'front' });
    await engine.createContainer('db', { network: 'front' });
    if (engine.kind === 'podman') return; // It disconnects and removes.
    const failure = await failureOf(api.removeNetwork(network));
    assert.equal(failure.code, 'network-in-use');
    assert.deepEqual([...failure.endpoints].sort(), ['db', 'web']);
  });

  docker('tells every refusal apart', async () => {
    const network = await engine.createNetwork('front', { IPAM: { Config: [{ Subnet: '10.99.0.0/24' }] } });
    const bridge = [...opened.session.store.snapshot.networks].find(({ name }) => name === 'bridge')?.id ?? '';
    const host = await engine.createContainer('inhost', { network: 'host' });
    const none = await engine.createContainer('innone', { network: 'none' });
    const shared = await engine.createContainer('shared', { network: `container:${none}` });
    const web = await engine.createContainer('web');
    const hostNetwork = [...opened.session.store.snapshot.networks].find(({ name }) => name === 'host')?.id ?? '';
    const missing = '0'.repeat(64);
    const bad = (more: object): Promise<string> => codeOf(api.createNetwork({ name: 'x', driver: 'bridge', ...more }));
    assert.deepEqual(
      {
        name: await bad({ name: 'front' }),
        overlap: await bad({ pools: [{ subnet: '10.99.0.128/25' }] }),
        driver: await bad({ driver: 'zz' }),
        swarm: await bad({ driver: 'overlay' }),
        secondHost: await bad({ driver: 'host' }),
        badSubnet: await bad({ pools: [{ subnet: '10.98.0.0/24', gateway: '10.1.1.1' }] }),
        predefined: await codeOf(api.removeNetwork(bridge)),
        notConnected: await codeOf(api.disconnect(network, web, 'normal')),
        noContainer: await codeOf(api.connect(network, missing, {})),
        intoHost: await codeOf(api.connect(hostNetwork, web, {})),
        fromHost: await codeOf(api.connect(network, host, {})),
        fromNone: await codeOf(api.connect(network, none, {})),
        fromShared: await codeOf(api.connect(network, shared, {})),
        start: await codeOf(api.startContainer(missing)),
      },
      {
        name: 'name-taken',
        overlap: 'subnet-overlap',
        driver: 'driver-unknown',
        swarm: 'needs-swarm',
        secondHost: 'predefined-network',
        badSubnet: 'refused',
        predefined: 'predefined-network',
        notConnected: 'not-connected',
        noContainer: 'container-not-found',
        intoHost: 'connect-refused-by-mode',
        fromHost: 'connect-refused-by-mode',
        fromNone: 'connect-refused-by-mode',
        fromShared: 'connect-refused-by-mode',
        start: 'container-not-found',
      },
    );
  });

  docker('tells a host port that is taken', async () => {
    const create = { ExposedPorts: { '80/tcp': {} } };
    const hostConfig = { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '18081' }] } };
    await engine.createContainer('first', { create, hostConfig });
    const second = await engine.createContainer('second', { create, hostConfig, state: 'created' });
    assert.equal(await codeOf(api.startContainer(second)), 'port-in-use');
    const details = await api.inspectContainer(second);
    assert.match(details.error, /already allocated/);
    assert.deepEqual(details.portBindings, [
      { containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: '18081' },
    ]);
  });

  docker('tells that the pools are used up', async () => {
    const created: string[] = [];
    let code = '';
    while (code === '' && created.length < 40) {
      await api.createNetwork({ name: `n${created.length}`, driver: 'bridge' }).then(
        ({ id }) => created.push(id),
        async (error: unknown) => (code = await codeOf(Promise.reject(error as Error))),
      );
    }
    assert.equal(code, 'pools-exhausted');
    await untilInStep(opened, engine.host);
  });

  it('a start of what runs is no failure', async () => {
    const container = await engine.createContainer('web');
    await api.startContainer(container);
  });

  it('a cancelled operation says so, and what it left is cleaned up', async () => {
    const network = await engine.createNetwork('front');
    const container = await engine.createContainer('web');
    assert.equal(await codeOf(api.connect(network, container, {}, AbortSignal.abort())), 'cancelled');
    assert.equal(await codeOf(api.createNetwork({ name: 'x', driver: 'bridge' }, AbortSignal.abort())), 'cancelled');
    await untilInStep(opened, engine.host);
  });
});
