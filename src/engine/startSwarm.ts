import type { Reach } from './requests';
import { change } from './requests';

/** Port of the swarm's managers, as `docker swarm init` takes it. */
const listenAddress = '0.0.0.0:2377';

/** Makes the engine the first manager of a swarm. `address` empty: it chooses the one that others are told. */
export function startSwarm(reach: Reach, address: string, signal?: AbortSignal): Promise<void> {
  const body = { ListenAddr: listenAddress, AdvertiseAddr: address };
  return change(reach, 'start swarm', (docker) => docker.swarmInit(body), signal);
}
