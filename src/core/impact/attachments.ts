import type { RouteCandidate } from '../defaultRoute';
import type { Membership } from '../membership';
import { isAttached } from '../membership';
import type { Container, Endpoint, Network } from '../model';

/** The attachments of a container that are in force. */
export function candidatesOf(membership: Membership, container: Container): readonly RouteCandidate[] {
  return container.endpoints.filter(isAttached).flatMap((endpoint) => {
    const network = membership.networkOf(endpoint);
    return network ? [{ network, gatewayPriority: endpoint.gatewayPriority }] : [];
  });
}

export function endpointTo(membership: Membership, container: Container, network: Network): Endpoint | undefined {
  return container.endpoints.find((endpoint) => membership.networkOf(endpoint)?.id === network.id);
}
