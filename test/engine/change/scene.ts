import type { CreateNetworkRequest } from '../../../src/core/engine';
import type { TestEngine } from '../../support/engineClient';

/** A network with every kind of member, and another one beside it. */
export interface Scene {
  readonly shop: string;
  readonly back: string;
  /** Running in both networks, with an address of its own, an alias, and a published port. */
  readonly web: string;
  /** Running; the engine chose its address. */
  readonly api: string;
  /** Ran once and is stopped, with an address of its own. */
  readonly job: string;
  /** Never started, with an address of its own. */
  readonly fresh: string;
}

export async function buildScene(engine: TestEngine): Promise<Scene> {
  const priority = Number.parseInt(engine.version, 10) >= 28 ? { GwPriority: 10 } : {};
  const shop = await engine.createNetwork('shop', {
    IPAM: { Config: [{ Subnet: '10.77.0.0/24', Gateway: '10.77.0.1', AuxiliaryAddresses: { router: '10.77.0.254' } }] },
    Options: { 'com.docker.network.driver.mtu': '1400' },
    Labels: { purpose: 'a test', ['__proto__']: 'x' },
  });
  const back = await engine.createNetwork('back', {
    IPAM: { Config: [{ Subnet: '10.78.0.0/24', Gateway: '10.78.0.1' }] },
  });
  const api = await engine.createContainer('api', { network: 'shop', ...endpoint('shop', { Aliases: ['backend'] }) });
  const web = await engine.createContainer('web', {
    network: 'shop',
    create: {
      ...endpoint('shop', { Aliases: ['www', 'front'], IPAMConfig: { IPv4Address: '10.77.0.9' }, ...priority }).create,
      ExposedPorts: { '80/tcp': {} },
    },
    hostConfig: { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '18080' }] } },
  });
  await engine.call('POST', `/networks/${back}/connect`, {
    Container: web,
    EndpointConfig: { Aliases: ['web-back'], Links: ['api:neighbour'] },
  });
  const job = await engine.createContainer('job', {
    network: 'shop',
    ...endpoint('shop', { Aliases: ['batch'], IPAMConfig: { IPv4Address: '10.77.0.20' } }),
  });
  await engine.call('POST', `/containers/${job}/stop?t=0`);
  const fresh = await engine.createContainer('fresh', {
    network: 'shop',
    state: 'created',
    ...endpoint('shop', { IPAMConfig: { IPv4Address: '10.77.0.21' } }),
  });
  return { shop, back, web, api, job, fresh };
}

/** Other subnet, other options: everything about `shop` changes but its name. */
export const edited: CreateNetworkRequest = {
  name: 'shop',
  driver: 'bridge',
  internal: false,
  // Once it has started again, the engine names a gateway that nobody has asked for.
  pools: [{ subnet: '10.79.0.0/24', gateway: '10.79.0.1' }],
  options: new Map([['com.docker.network.driver.mtu', '1300']]),
  labels: new Map([['purpose', 'another']]),
};

/** The id that a network of the scene has now. */
export async function networkId(engine: TestEngine, name: string): Promise<string> {
  const network = await engine.call('GET', `/networks/${name}`);
  return String(typeof network === 'object' && network !== null && Reflect.get(network, 'Id'));
}

function endpoint(network: string, config: object): { readonly create: { readonly NetworkingConfig: object } } {
  return { create: { NetworkingConfig: { EndpointsConfig: { [network]: config } } } };
}
