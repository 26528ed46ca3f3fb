import { startChosenDocker } from './chosenEngine';
import type { PrivateEngine } from './engine';
import { run } from './run';

/** Two engines on machines of their own, with a cable between them, in one swarm. */
export interface TwoNodeSwarm {
  readonly manager: PrivateEngine;
  readonly worker: PrivateEngine;
  stop(): Promise<void>;
}

/** The addresses of the nodes, for the swarm's own talk and for the data of its networks. */
export const nodes = { manager: '198.19.0.1', worker: '198.19.0.2' } as const;

export async function startTwoNodeSwarm(): Promise<TwoNodeSwarm> {
  const manager = await startChosenDocker();
  const worker = await startChosenDocker();
  const stop = async (): Promise<void> => {
    await worker.stop();
    await manager.stop();
  };
  try {
    await cable(manager, worker);
    await manager.call('POST', '/swarm/init', membership(nodes.manager));
    const { JoinTokens } = (await manager.call('GET', '/swarm')) as {
      readonly JoinTokens: { readonly Worker: string };
    };
    await worker.call('POST', '/swarm/join', {
      ...membership(nodes.worker),
      RemoteAddrs: [`${nodes.manager}:2377`],
      JoinToken: JoinTokens.Worker,
    });
    return { manager, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function membership(address: string): object {
  return { ListenAddr: `${address}:2377`, AdvertiseAddr: address };
}

/** Both ends are made in the machine of the one; the other end moves into that of the other. Both go with them. */
async function cable(manager: PrivateEngine, worker: PrivateEngine): Promise<void> {
  // Seen from outside: inside, a machine knows no process of the other.
  const inside = (engine: PrivateEngine, ...args: readonly string[]): Promise<string> =>
    run('nsenter', ['--target', String(engine.pid()), '--net', '--', 'ip', ...args]);
  await inside(manager, 'link', 'add', 'cable', 'type', 'veth', 'peer', 'name', 'cable', 'netns', String(worker.pid()));
  for (const [engine, address] of [
    [manager, nodes.manager],
    [worker, nodes.worker],
  ] as const) {
    await inside(engine, 'addr', 'add', `${address}/24`, 'dev', 'cable');
    await inside(engine, 'link', 'set', 'cable', 'up');
  }
}
