import { formerRequest } from '../core/change/capture';
import type { EndpointRequest } from '../core/engine';
import type { Pair } from './commands/callTargets';
import type { Visit } from './engineVisit';

/**
 * What a connection asks for: where nothing is said, and the container is still bound to an earlier network of the same
 * name, what it had there. So a container that does not start is repaired with its aliases and addresses.
 */
export async function requestFor(
  pairs: readonly Pair[],
  request: EndpointRequest,
  { engine, snapshot }: Visit,
): Promise<EndpointRequest> {
  const [pair] = pairs;
  if (!pair || pairs.length > 1 || Object.keys(request).length > 0) return request;
  const { container, network } = pair;
  const bound = container.endpoints.some(
    ({ networkId, networkName }) => networkName === network.name && networkId !== '' && networkId !== network.id,
  );
  if (!bound) return request;
  const details = await engine.inspectContainer(container.id);
  return formerRequest(details, network, snapshot.networks, engine) ?? request;
}
