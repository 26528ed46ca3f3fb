import { failureIn } from './ask';
import { change, inspectContainer, onNetwork } from './requests';
import type { Reach } from './requests';

export async function disconnectContainer(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<void> {
  const body = { Container: containerId };
  const request = onNetwork(networkId, (network) => network.disconnect(body));
  await change(reach, 'disconnect', request, signal);
}

/**
 * Disconnects a container also from a network that is no more: the engine then finds the entry only by the network's
 * name, which is looked up in the container.
 */
export async function forceDisconnect(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<void> {
  const body = { Container: containerId, Force: true };
  const request = onNetwork(networkId, (network) => network.disconnect(body));
  try {
    await change(reach, 'disconnect', request, signal);
  } catch (error) {
    if (failureIn(error).code !== 'network-not-found') throw error;
    const { endpoints } = await inspectContainer(reach, containerId, signal);
    const dead = endpoints.find((each) => each.networkId === networkId);
    // Dots alone would lead out of the path, encoded or not.
    if (dead === undefined || /^\.{0,2}$/.test(dead.networkName)) throw error;
    const name = encodeURIComponent(dead.networkName);
    await change(reach, 'disconnect', (docker) => docker.getNetwork(name).disconnect(body), signal);
  }
}
