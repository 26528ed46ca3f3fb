import { EngineError } from '../core/failure';
import { failureIn } from './ask';
import { change, inspectNetwork, onNetwork } from './requests';
import type { Reach } from './requests';

/** Removes a network. Who is still attached is asked for where the engine's refusal does not say it. */
export async function removeNetwork(reach: Reach, networkId: string, signal?: AbortSignal): Promise<void> {
  const request = onNetwork(networkId, (network) => network.remove());
  try {
    await change(reach, 'remove network', request, signal);
  } catch (error) {
    const failure = failureIn(error);
    if (failure.code !== 'network-in-use') throw error;
    const { members } = await inspectNetwork(reach, networkId, signal);
    const endpoints = members.map((member) => member.name || member.containerId);
    throw new EngineError(endpoints.length === 0 ? failure : { ...failure, endpoints }, { cause: error });
  }
}
