import { isUp } from '../core/change/capture';
import type { ContainerDetails } from '../core/engine';
import type { EngineFailure } from '../core/failure';
import { EngineError } from '../core/failure';
import { failureIn } from './ask';
import { connectBody } from './requestBodies';
import { change, inspectContainer, inspectNetwork, onNetwork } from './requests';
import type { Reach } from './requests';

export async function disconnectContainer(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<void> {
  await disconnect(reach, networkId, { Container: containerId }, signal);
}

/** Disconnects a container also from a network that is no more, and from one that a failed connect has left half done. */
export async function forceDisconnect(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<void> {
  const body = { Container: containerId, Force: true };
  try {
    await disconnect(reach, networkId, body, signal);
  } catch (error) {
    if (!isMissing(failureIn(error))) throw error;
    const details = await inspectContainer(reach, containerId, signal);
    const name = await networkNameIn(reach, details, networkId, signal);
    if (name === undefined) throw error;
    if (isRunning(details)) await completeAndUndo(reach, networkId, containerId, signal);
    else await disconnectByName(reach, name, body, signal);
  }
}

export function isRunning({ container: { state } }: ContainerDetails): boolean {
  return isUp(state);
}

interface DisconnectBody {
  readonly Container: string;
  readonly Force?: boolean;
}

function disconnect(reach: Reach, networkId: string, body: DisconnectBody, signal?: AbortSignal): Promise<void> {
  const request = onNetwork(networkId, (network) => network.disconnect(body));
  return change(reach, 'disconnect', request, signal);
}

/** Under which name the container has an entry of a network; undefined where it has none. */
async function networkNameIn(
  reach: Reach,
  { endpoints }: ContainerDetails,
  networkId: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const entry = endpoints.find((each) => each.networkId === networkId);
  if (entry !== undefined) return entry.networkName;
  const unnamed = endpoints.filter((each) => each.networkId === '');
  if (unnamed.length === 0) return undefined;
  const { network } = await inspectNetwork(reach, networkId, signal);
  return unnamed.find((each) => each.networkName === network.name)?.networkName;
}

/**
 * While a container runs, the engine calls a half-done entry "not connected" and keeps it, and the next start fails. The
 * way out is to connect plainly, last in line for the default route, and to disconnect that.
 */
async function completeAndUndo(
  reach: Reach,
  networkId: string,
  containerId: string,
  signal?: AbortSignal,
): Promise<void> {
  const body = connectBody(containerId, { gatewayPriority: -(2 ** 31) }, reach.link.apiVersion ?? '');
  const request = onNetwork(networkId, (network) => network.connect(body));
  await change(reach, 'connect', request, signal);
  await disconnectContainer(reach, networkId, containerId, signal);
}

/** The engine finds an entry of a network that is no more only by the network's name. */
async function disconnectByName(reach: Reach, name: string, body: DisconnectBody, signal?: AbortSignal): Promise<void> {
  // Dots alone would lead out of the path, encoded or not.
  if (/^\.{1,2}$/.test(name)) throw new EngineError({ code: 'network-not-found', detail: name });
  const encoded = encodeURIComponent(name);
  await change(reach, 'disconnect', (docker) => docker.getNetwork(encoded).disconnect(body), signal);
}

function isMissing({ code }: EngineFailure): boolean {
  return code === 'network-not-found' || code === 'not-connected';
}
