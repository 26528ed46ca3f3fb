import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startFakeEngine, rawContainer, rawNetwork } from './fakeEngine';

/** A fake engine with many networks and containers, in a process of its own so that it costs the test no time. */
export interface CrowdedEngine {
  readonly host: string;
  /** Changes one container and announces it. */
  change(): void;
  stop(): Promise<void>;
}

export async function startCrowdedEngine(networks: number, containers: number): Promise<CrowdedEngine> {
  const child = fork(__filename, [String(networks), String(containers)], { execArgv: ['--require', 'tsx/cjs'] });
  const [host] = (await once(child, 'message')) as [string];
  return {
    host,
    change: () => void child.send('change'),
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

async function serve(networkCount: number, containerCount: number): Promise<void> {
  const names = Array.from({ length: networkCount }, (_, index) => `network-${index}`);
  const fake = await startFakeEngine();
  fake.state.networks = names.map((name, index) =>
    rawNetwork(name, {
      Created: '2026-11-21T05:07:38.205389363Z',
      IPAM: { Driver: 'default', Config: [{ Subnet: `10.${index >> 8}.${index & 255}.0/24`, Gateway: '10.0.0.1' }] },
      Labels: { 'com.docker.compose.project': `project-${index % 50}`, 'com.docker.compose.network': name },
    }),
  );
  fake.state.containers = Array.from({ length: containerCount }, (_, index) => container(index, names));
  process.on('message', (message) => {
    if (message === 'change') {
      fake.state.containers[7] = container(7, names, { State: 'paused' });
      fake.announce('container', 'pause', idOfContainer(fake.state.containers[7]));
    } else void fake.stop().then(() => process.disconnect());
  });
  process.on('disconnect', () => process.exit());
  process.send?.(fake.host);
}

function container(index: number, networks: readonly string[], more: object = {}): object {
  return rawContainer(`container-${index}`, [networks[index % networks.length] ?? ''], {
    Image: 'docker.io/library/nginx:latest',
    Labels: { 'com.docker.compose.project': `project-${index % 50}`, 'com.docker.compose.service': `s${index}` },
    Ports: [{ IP: '0.0.0.0', PrivatePort: 80, PublicPort: 10_000 + index, Type: 'tcp' }],
    ...more,
  });
}

function idOfContainer(container: unknown): string {
  return String(Reflect.get(Object(container) as object, 'Id'));
}

if (require.main === module) void serve(Number(process.argv[2]), Number(process.argv[3]));
