import type { Container, Endpoint, EngineInfo, Network } from '../../../../src/core/model';
import type { LiveNetworks } from '../../../../src/compose/live';
import type { ComposeCase } from './cases';

/** The engine that the cases ran against, after the commands of the case's `setup`. */
export function liveOf({ setup, engineMode }: ComposeCase): LiveNetworks {
  return liveWith(setup, engineMode);
}

/** The same engine after some commands of its own. */
export function liveWith(setup: readonly string[], engineMode: 'local' | 'swarm' = 'local'): LiveNetworks {
  const networks = [
    network('bridge', { subnet: '172.17.0.0/16', options: { 'com.docker.network.bridge.name': 'docker0' } }),
    network('host', { driver: 'host' }),
    network('none', { driver: 'null' }),
    ...(engineMode === 'swarm'
      ? [
          network('docker_gwbridge', { subnet: '172.18.0.0/16' }),
          network('ingress', { driver: 'overlay', subnet: '10.0.0.0/24' }),
        ]
      : []),
  ];
  const containers: Container[] = [];
  for (const command of setup) {
    const words = command.split(/\s+/);
    if (command.startsWith('docker network create')) {
      const name = words.at(-1) ?? '';
      const labels = Object.fromEntries(values(words, '--label').map((label) => label.split('=') as [string, string]));
      const [subnet] = values(words, '--subnet');
      const [driver = 'bridge'] = [...values(words, '-d'), ...values(words, '--driver')];
      const attachable = words.includes('--attachable');
      networks.push(network(name, { driver, labels, attachable, ...(subnet === undefined ? {} : { subnet }) }));
    } else if (command.startsWith('docker run')) {
      const [name = ''] = values(words, '--name');
      containers.push(container(name, networks.at(0)));
    }
  }
  return {
    engine: engine(engineMode),
    networks,
    containers,
    hostRoutes: ['192.0.2.0/24'],
    hostInterfaces: [
      { name: 'lo', kind: 'loopback' },
      { name: 'eth0', kind: 'other' },
      { name: 'docker0', kind: 'bridge' },
    ],
  };
}

function values(words: readonly string[], flag: string): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return word === flag && next !== undefined
      ? [next]
      : word.startsWith(`${flag}=`)
        ? [word.slice(flag.length + 1)]
        : [];
  });
}

interface NetworkTraits {
  readonly driver?: string;
  readonly attachable?: boolean;
  readonly subnet?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

function network(
  name: string,
  { driver = 'bridge', attachable = false, subnet, labels = {}, options = {} }: NetworkTraits,
): Network {
  return {
    id: idOf(name),
    name,
    driver,
    scope: driver === 'overlay' ? 'swarm' : 'local',
    created: '2025-01-01T00:00:00Z',
    internal: false,
    attachable,
    ingress: name === 'ingress',
    ipv4: true,
    ipv6: false,
    configOnly: false,
    ipam: {
      driver: 'default',
      options: new Map(),
      pools: subnet === undefined ? [] : [{ subnet, reserved: new Map() }],
    },
    options: new Map(Object.entries(options)),
    labels: new Map(Object.entries(labels)),
  };
}

function container(name: string, on: Network | undefined): Container {
  const endpoint: Endpoint | undefined = on && {
    networkId: on.id,
    networkName: on.name,
    endpointId: idOf(`${name}-${on.name}`),
    ipv4: '172.17.0.2',
    gatewayPriority: 0,
  };
  return {
    id: idOf(`container-${name}`),
    name,
    image: 'busybox:local',
    state: 'running',
    networkMode: 'bridge',
    labels: new Map(),
    ports: [],
    endpoints: endpoint ? [endpoint] : [],
  };
}

function engine(mode: 'local' | 'swarm'): EngineInfo {
  return {
    id: 'engine',
    name: 'engine',
    product: 'docker',
    version: '28.5.2',
    apiVersion: '1.51',
    os: 'linux',
    operatingSystem: 'Debian GNU/Linux',
    swarm: mode === 'swarm' ? 'manager' : 'none',
    networkDrivers: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
  };
}

function idOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
}
