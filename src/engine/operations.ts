import type { NetworkEngine } from '../core/engine';
import type { EngineInfo } from '../core/model';
import { ask } from './ask';
import { startSwarm } from './startSwarm';
import { connectContainer } from './connectContainer';
import { createNetwork } from './createNetwork';
import { disconnectContainer, forceDisconnect } from './disconnectContainer';
import { takeSnapshot } from './listing';
import { readJson } from './readers';
import { asRecord } from './records/raw';
import { removeNetwork } from './removeNetwork';
import { change, inspectContainer, inspectNetwork, onContainer, onNetwork } from './requests';
import type { Reach } from './requests';

/** What an operation may have changed, whether it succeeded or not: the networks, or one container. */
export type Touched = { readonly kind: 'networks' } | { readonly kind: 'container'; readonly id: string };

/**
 * The engine behind a link. `onTouched` is called whenever a change has ended, since the engine announces only some of
 * them by events.
 */
export function createOperations(reach: Reach, info: EngineInfo, onTouched: (touched: Touched) => void): NetworkEngine {
  const { deadlines } = reach;
  const patient = { ...reach, deadlines: { ...deadlines, change: deadlines.restart } };

  async function onNetworks<T>(work: Promise<T>): Promise<T> {
    return work.finally(() => onTouched({ kind: 'networks' }));
  }

  async function onOne(id: string, work: Promise<void>): Promise<void> {
    return work.finally(() => onTouched({ kind: 'container', id }));
  }

  return {
    info,
    snapshot: (signal) => takeSnapshot(reach.link, deadlines.list, signal),
    createNetwork: (request, signal) => onNetworks(createNetwork(reach, request, signal)),
    removeNetwork: (networkId, signal) => onNetworks(removeNetwork(reach, networkId, signal)),
    connect: (networkId, containerId, request, signal) =>
      onOne(containerId, connectContainer(reach, networkId, containerId, request, signal)),
    disconnect(networkId, containerId, how, signal) {
      const act = how === 'force' ? forceDisconnect : disconnectContainer;
      return onOne(containerId, act(reach, networkId, containerId, signal));
    },
    inspectNetwork: (networkId, signal) => inspectNetwork(reach, networkId, signal),
    inspectContainer: (containerId, signal) => inspectContainer(reach, containerId, signal),
    rawNetwork(networkId, signal) {
      const request = onNetwork(networkId, (network) => network.inspect());
      const question = { operation: 'inspect network', deadline: deadlines.inspect, request, read: readJson(asRecord) };
      return ask(reach.link, question, signal);
    },
    startContainer(id, signal) {
      const request = onContainer(id, (container) => container.start());
      return onOne(id, change(reach, 'start container', request, signal));
    },
    restartContainer(id, signal) {
      const request = onContainer(id, (container) => container.restart());
      return onOne(id, change(patient, 'restart container', request, signal));
    },
    startSwarm: (address, signal) => onNetworks(startSwarm(patient, address, signal)),
  };
}
