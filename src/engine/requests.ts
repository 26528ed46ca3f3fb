import type Docker from 'dockerode';
import type { ContainerDetails, NetworkDetails } from '../core/engine';
import { EngineError } from '../core/failure';
import { ask } from './ask';
import type { Question } from './ask';
import type { Deadlines } from './deadlines';
import type { Link } from './link';
import { readJson, readNothing } from './readers';
import { readContainerDetails } from './records/containerDetails';
import { readNetworkDetails } from './records/network';

/** What operations need to reach the engine. */
export interface Reach {
  readonly link: Link;
  readonly deadlines: Deadlines;
}

/** dockerode's own types leave out that it takes options. */
interface Inspectable {
  inspect(options: { readonly verbose: true }): Promise<unknown>;
}

export function inspectNetwork({ link, deadlines }: Reach, id: string, signal?: AbortSignal): Promise<NetworkDetails> {
  // Only the verbose answer names the services of a swarm; for all other networks it is the same.
  const request = onNetwork(id, (network: Inspectable) => network.inspect({ verbose: true }));
  const read = readJson(readNetworkDetails);
  return ask(link, { operation: 'inspect network', deadline: deadlines.inspect, request, read }, signal);
}

export function inspectContainer(
  { link, deadlines }: Reach,
  id: string,
  signal?: AbortSignal,
): Promise<ContainerDetails> {
  const request = onContainer(id, (container) => container.inspect());
  const read = readJson(readContainerDetails);
  return ask(link, { operation: 'inspect container', deadline: deadlines.inspect, request, read }, signal);
}

/** Asks for a change whose answer says nothing more than that it was done. */
export function change(
  { link, deadlines }: Reach,
  operation: string,
  request: Question<void>['request'],
  signal?: AbortSignal,
): Promise<void> {
  return ask(link, { operation, deadline: deadlines.change, request, read: readNothing }, signal);
}

/**
 * A request about one network by its full id: 64 hexadecimal digits, or 25 letters and digits in a swarm. Nothing else
 * may stand in the path: a name or a short id can mean another network, or another request altogether.
 */
export function onNetwork(
  id: string,
  request: (network: Docker.Network) => Promise<unknown>,
): Question<unknown>['request'] {
  return (docker) => {
    if (!/^([0-9a-f]{64}|[0-9a-z]{25})$/.test(id))
      throw new EngineError({ code: 'network-not-found', detail: `not a full network id: ${id}` });
    return request(docker.getNetwork(id));
  };
}

/** A request about one container by its full id. */
export function onContainer(
  id: string,
  request: (container: Docker.Container) => Promise<unknown>,
): Question<unknown>['request'] {
  return (docker) => {
    if (!/^[0-9a-f]{64}$/.test(id))
      throw new EngineError({ code: 'container-not-found', detail: `not a full container id: ${id}` });
    return request(docker.getContainer(id));
  };
}
