import type { TestEngine } from './engineClient';

/** An overlay network `mesh` and a service `web` in it, as `service` says; gives the network's id. */
export async function makeMesh(manager: TestEngine, service: object): Promise<string> {
  const mesh = await manager.createNetwork('mesh', {
    Driver: 'overlay',
    Attachable: true,
    IPAM: { Config: [{ Subnet: '10.77.0.0/24', Gateway: '10.77.0.1' }] },
  });
  await manager.call('POST', '/services/create', {
    Name: 'web',
    TaskTemplate: {
      ContainerSpec: { Image: 'busybox:local', Command: ['/bin/sleep', '1000000'], StopSignal: 'SIGKILL' },
      Networks: [{ Target: mesh }],
    },
    ...service,
  });
  return mesh;
}
