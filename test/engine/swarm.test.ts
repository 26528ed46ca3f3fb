import assert from 'node:assert/strict';
import type { NetworkDetails } from '../../src/core/engine';
import { openChosenEngine } from '../support/chosenEngine';
import type { TestEngine } from '../support/engineClient';
import { eventually } from '../support/eventually';
import type { TestSession } from '../support/testSession';
import { openTestSession } from '../support/testSession';

const node = '198.18.0.1';

describe('a network of a swarm', () => {
  let engine: TestEngine & { stop(): Promise<void> };
  let opened: TestSession;

  before(async function () {
    engine = await openChosenEngine();
    opened = openTestSession({ host: engine.host });
    if (engine.kind !== 'docker') this.skip();
    await engine.call('POST', '/swarm/init', { ListenAddr: `${node}:2377`, AdvertiseAddr: node });
  });
  after(async () => {
    opened.session.dispose();
    await engine.stop();
  });

  it('tells its nodes, services and tasks', async () => {
    const api = await opened.session.engine();
    const mesh = await engine.createNetwork('mesh', {
      Driver: 'overlay',
      Attachable: true,
      IPAM: { Config: [{ Subnet: '10.77.0.0/24' }] },
    });
    const { peers, services } = await api.inspectNetwork(mesh);
    assert.deepEqual({ peers, services }, { peers: undefined, services: undefined });

    await engine.createContainer('visitor', { network: 'mesh' });
    await engine.call('POST', '/services/create', {
      Name: 'web',
      TaskTemplate: {
        ContainerSpec: { Image: 'busybox:local', Command: ['/bin/sleep', '1000000'], StopSignal: 'SIGKILL' },
        Networks: [{ Target: mesh }],
      },
      Mode: { Replicated: { Replicas: 1 } },
      EndpointSpec: { Ports: [{ Protocol: 'tcp', TargetPort: 80, PublishedPort: 8080 }] },
    });
    let told: NetworkDetails | undefined;
    await eventually(async () => {
      told = await api.inspectNetwork(mesh);
      assert.equal(told.services?.[0]?.tasks.length, 1);
    });
    const [service] = told?.services ?? [];
    assert.deepEqual(
      {
        peers: told?.peers?.map(({ address }) => address),
        loose: told?.loose?.map((one) => [one.name, one.node]),
        service: [service?.name, /^10\.77\.0\.\d+$/.test(service?.virtualAddress ?? '')],
        tasks: service?.tasks.map((task) => [task.name.replace(/\.\w+$/, ''), task.node]),
      },
      { peers: [node], loose: [['visitor', node]], service: ['web', true], tasks: [['web.1', node]] },
    );
    const ingress = (await api.snapshot()).networks.find((network) => network.ingress);
    const { services: published } = await api.inspectNetwork(ingress?.id ?? '');
    assert.deepEqual(published?.[0]?.ports, [{ target: 80, published: 8080 }]);
  });
});
