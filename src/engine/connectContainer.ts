import type { ContainerDetails, EndpointDetails, EndpointRequest, NetworkDetails } from '../core/engine';
import { EngineError } from '../core/failure';
import { failureIn } from './ask';
import { forceDisconnect, isRunning } from './disconnectContainer';
import { connectBody } from './requestBodies';
import { change, inspectContainer, inspectNetwork, onNetwork } from './requests';
import type { Reach } from './requests';

/** A network and a container as the engine sees them, and what the container knows of that network. */
interface Relation {
  readonly network: NetworkDetails;
  readonly container: ContainerDetails;
  /** Undefined where the container knows nothing of it. */
  readonly entry: EndpointDetails | undefined;
}

/**
 * Connects a container. The engine's word alone is not enough: for a stopped container it says yes to a network that
 * does not exist and to one that the container has already (dropping the new aliases), and a connect that fails leaves
 * an entry behind with which the container does not start again.
 */
export async function connectContainer(
  reach: Reach,
  networkId: string,
  containerId: string,
  request: EndpointRequest,
  signal?: AbortSignal,
): Promise<void> {
  const before = await inspectRelation(reach, networkId, containerId, signal);
  if (await isAlive(reach, before, signal)) {
    const detail = `${before.container.container.name} is already connected to ${before.network.network.name}`;
    throw new EngineError({ code: 'already-connected', detail });
  }
  // In a running container the connect itself replaces what is left of an earlier one.
  if (before.entry !== undefined && !isRunning(before.container))
    await forceDisconnect(reach, before.entry.networkId || networkId, containerId, signal);
  const body = connectBody(containerId, request, reach.link.apiVersion ?? '');
  const connect = onNetwork(networkId, (network) => network.connect(body));
  try {
    await change(reach, 'connect', connect, signal);
  } catch (error) {
    await removeResidue(reach, networkId, containerId);
    throw error;
  }
}

/** Undoes what a failed connect has left. Not bound to the caller's signal: a cancelled connect leaves the same. */
async function removeResidue(reach: Reach, networkId: string, containerId: string): Promise<void> {
  const { log } = reach.link;
  try {
    const after = await inspectRelation(reach, networkId, containerId);
    if (after.entry === undefined || isMember(after)) return;
    log.warn(`A failed connect left an entry in container ${containerId}; removing it`);
    await forceDisconnect(reach, networkId, containerId);
  } catch (error) {
    log.error(`Could not remove what a failed connect left in ${containerId}: ${JSON.stringify(failureIn(error))}`);
  }
}

async function inspectRelation(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<Relation> {
  const [network, container] = await Promise.all([
    inspectNetwork(reach, networkId, signal),
    inspectContainer(reach, containerId, signal),
  ]);
  const { name } = network.network;
  const entry =
    container.endpoints.find((each) => each.networkId === networkId) ??
    container.endpoints.find((each) => each.networkName === name);
  return { network, container, entry };
}

/** Whether the entry stands for an attachment that works, or will when the container starts. */
async function isAlive(reach: Reach, relation: Relation, signal?: AbortSignal): Promise<boolean> {
  const { network, container, entry } = relation;
  if (entry === undefined) return false;
  if (isRunning(container)) return isMember(relation);
  // Never started: the network is known by its name only.
  if (entry.networkId === '' || entry.networkId === network.network.id) return true;
  return inspectNetwork(reach, entry.networkId, signal).then(
    () => true,
    (error: unknown) => {
      if (failureIn(error).code === 'network-not-found') return false;
      throw error;
    },
  );
}

function isMember({ network, container }: Relation): boolean {
  return network.members.some((member) => member.containerId === container.container.id);
}
